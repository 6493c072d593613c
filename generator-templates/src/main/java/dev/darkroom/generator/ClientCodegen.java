package dev.darkroom.generator;

import org.openapitools.codegen.SupportingFile;

/** Generates a client: an immutable entry point, an interface per tag with its implementation, and models. */
public final class ClientCodegen extends DarkroomCodegen {

    /** Called by the generator, which finds this class by its name. */
    public ClientCodegen() {
        super(
                "client",
                "dev.darkroom.client.body",
                "Upload",
                new ParameterObjects("Options", parameter -> !Boolean.TRUE.equals(parameter.getRequired())));
        apiTemplateFiles.put("api_http.mustache", "Http.java");
    }

    @Override
    public void processOpts() {
        super.processOpts();
        String entry = additionalProperties.get("clientName").toString();
        supportingFiles.add(new SupportingFile(
                "client.mustache", sourceFolder + "/" + invokerPackage.replace('.', '/'), entry + ".java"));
    }

    @Override
    public String apiFilename(String template, String tag) {
        return template.equals("api_http.mustache")
                ? apiFileFolder() + "/Http" + toApiName(tag) + ".java"
                : super.apiFilename(template, tag);
    }
}
