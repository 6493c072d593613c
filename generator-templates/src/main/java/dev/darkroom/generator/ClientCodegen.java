package dev.darkroom.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.openapitools.codegen.SupportingFile;

/** Generates a client: an immutable entry point, an interface per tag with its implementation, and models. */
public final class ClientCodegen extends DarkroomCodegen {

    private static final String IMPLEMENTATION = "api_http.mustache";

    /** Called by the generator, which finds this class by its name. */
    public ClientCodegen() {
        super(Side.CLIENT, "client");
        apiTemplateFiles.put(IMPLEMENTATION, ".java");
    }

    @Override
    public void processOpts() {
        super.processOpts();
        supportingFiles.add(new SupportingFile("client.mustache", folder(), entryPoint() + ".java"));
        // Not for a client whose sources are part of something larger.
        if (additionalProperties.containsKey("moduleName")) {
            supportingFiles.add(new SupportingFile("module_info.mustache", sourceFolder, "module-info.java"));
        }
        if (additionalProperties.get("nativeImageName") instanceof String name) {
            supportingFiles.add(new SupportingFile(
                    "reflect_config.mustache",
                    "src/main/resources/META-INF/native-image/" + name,
                    "reflect-config.json"));
        }
    }

    /** A class of webhooks, where the provider has any. */
    @Override
    public void preprocessOpenAPI(OpenAPI parsed) {
        super.preprocessOpenAPI(parsed);
        if (additionalProperties.get("deliveries") instanceof List<?> deliveries && !deliveries.isEmpty()) {
            String name = Webhooks.className(entryPoint());
            additionalProperties.put("webhooksName", name);
            supportingFiles.add(new SupportingFile("webhooks.mustache", folder(), name + ".java"));
        }
    }

    private String folder() {
        return sourceFolder + "/" + invokerPackage.replace('.', '/');
    }

    @Override
    String entryPoint() {
        return additionalProperties.get("clientName").toString();
    }

    @Override
    public String apiFilename(String template, String tag) {
        return template.equals(IMPLEMENTATION)
                ? apiFileFolder() + "/" + implementation(tag) + ".java"
                : super.apiFilename(template, tag);
    }
}
