package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.extension.Source;
import java.util.Optional;

/** What a parameter and a header have in common: one value, described by a schema or by the one content it has. */
public abstract sealed class Valued extends Element permits Parameter, Header {

    Valued(Position position, JsonNode value) {
        super(position, value);
    }

    /** The schema of the value, also where it is that of a content; nothing when the document says nothing. */
    public Optional<Schema> schema() {
        return child("schema").map(Schema.class::cast).or(() -> content().flatMap(MediaType::schema));
    }

    /** How the value is written as a body of a media type; nothing when a style says how. */
    public Optional<MediaType> content() {
        return children("content").stream().findFirst().map(MediaType.class::cast);
    }

    /** Whether it must be there. */
    public boolean isRequired() {
        return flag("required");
    }

    /** Whether each item of a list, or member of an object, has a pair of its own. */
    public abstract boolean isExploded();

    /** Where this comes from ({@code x-source}), if it says so. */
    public final Optional<Source> source() {
        return Source.of(get("x-source"));
    }
}
