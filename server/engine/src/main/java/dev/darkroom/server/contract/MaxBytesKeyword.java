package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.nio.charset.StandardCharsets;

/**
 * {@code x-max-bytes} on an object: the largest number of bytes its JSON text may have in UTF-8. On a URI or a file it
 * limits what the member leads to, which whoever reads that checks.
 */
final class MaxBytesKeyword extends AbstractKeyword {

    MaxBytesKeyword() {
        super("x-max-bytes");
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode limit, Schema parent, SchemaContext context) {
        return new Validator(this, location, limit, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {

        private final long limit;

        Validator(
                MaxBytesKeyword keyword,
                SchemaLocation location,
                JsonNode limit,
                Schema parent,
                SchemaContext context) {
            super(keyword, limit, location, parent, context);
            this.limit = limit.asLong();
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath place) {
            if (node.isObject()) {
                int bytes = node.toString().getBytes(StandardCharsets.UTF_8).length;
                if (bytes > limit) {
                    execution.addError(error().instanceNode(node)
                            .instanceLocation(place)
                            .message("must not exceed " + limit + " bytes, but has " + bytes)
                            .build());
                }
            }
        }
    }
}
