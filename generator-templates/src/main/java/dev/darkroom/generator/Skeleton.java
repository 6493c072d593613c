package dev.darkroom.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the generator gets to see of a document: a plain schema for each class and a plain operation for each interface,
 * under their Java names. So it writes one file for each, and nothing of what documents hold can disturb it.
 */
final class Skeleton {

    private Skeleton() {}

    @SuppressWarnings("rawtypes") // The model's map is declared with the raw type.
    static void reduce(OpenAPI document, List<String> classes, List<String> interfaces) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        classes.forEach(name -> schemas.put(name, new ObjectSchema().addProperty("member", new StringSchema())));
        document.setComponents(new Components().schemas(schemas));
        Paths paths = new Paths();
        interfaces.forEach(name -> paths.addPathItem("/" + name, new PathItem().get(operation(name))));
        document.setPaths(paths);
        document.setTags(null);
        document.setWebhooks(null);
        document.setSecurity(null);
        document.setServers(List.of(new Server().url("/")));
    }

    private static Operation operation(String name) {
        return new Operation()
                .operationId(name)
                .addTagsItem(name)
                .responses(new ApiResponses().addApiResponse("200", new ApiResponse().description(name)));
    }
}
