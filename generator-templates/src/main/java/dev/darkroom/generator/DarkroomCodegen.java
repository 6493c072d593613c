package dev.darkroom.generator;

import dev.darkroom.generator.view.ApiView;
import dev.darkroom.generator.view.EnumView;
import dev.darkroom.generator.view.ObjectView;
import dev.darkroom.generator.view.OperationView;
import dev.darkroom.generator.view.UnionView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * What client and server generation share: the file layout, and models and operations as views.
 *
 * <p>The generator's own template model is not used; it only drives which files are written.
 */
abstract class DarkroomCodegen extends AbstractJavaCodegen {

    private final JavaNames names = new JavaNames();
    private final String binaryType;
    private final String binaryPackage;
    private final ParameterObjects parameterObjects;
    private final Map<String, ApiView> apisByInterface = new LinkedHashMap<>();
    private ModelViews models;

    /**
     * @param templates the folder of templates beside {@code common}
     * @param binaryPackage the package of {@code binaryType}
     * @param binaryType the simple name of the class of a file in a multipart body
     * @param parameterObjects makes the classes that hold parameters
     */
    DarkroomCodegen(String templates, String binaryPackage, String binaryType, ParameterObjects parameterObjects) {
        this.binaryPackage = binaryPackage;
        this.binaryType = binaryType;
        this.parameterObjects = parameterObjects;
        templateDir = "darkroom/" + templates;
        embeddedTemplateDir = "darkroom/common";
        apiTestTemplateFiles.clear();
        modelDocTemplateFiles.clear();
        apiDocTemplateFiles.clear();
        hideGenerationTimestamp = true;
    }

    @Override
    public void processOpts() {
        super.processOpts();
        // Schemas of multipart bodies are classes like any other.
        GlobalSettings.setProperty(CodegenConstants.SKIP_FORM_MODEL, "false");
        supportingFiles.clear();
        additionalProperties.put("binaryImport", binaryPackage + "." + binaryType);
        String base = sourceFolder + "/" + invokerPackage.replace('.', '/');
        supportingFiles.add(new SupportingFile("package_info.mustache", base, "package-info.java"));
        supportingFiles.add(new SupportingFile("model_package_info.mustache", base + "/model", "package-info.java"));
    }

    @Override
    public void preprocessOpenAPI(OpenAPI document) {
        super.preprocessOpenAPI(document);
        parameterObjects.addTo(document);
        SchemaIndex schemas = new SchemaIndex(document);
        JavaTypes types = new JavaTypes(schemas, names, binaryType);
        models = new ModelViews(schemas, names, types);
        OperationViews operations = new OperationViews(document, schemas, names, types, models);
        collectApis(document, operations);
        additionalProperties.put("apis", List.copyOf(apisByInterface.values()));
        additionalProperties.put("schemes", Security.of(document));
        additionalProperties.put("title", document.getInfo().getTitle());
        additionalProperties.put("about", Javadoc.lines(document.getInfo().getDescription()));
        additionalProperties.put("production", document.getServers().get(0).getUrl());
        additionalProperties.put(
                "modelNames",
                document.getComponents().getSchemas().keySet().stream()
                        .filter(name -> models.of(name) != null)
                        .map(names::type)
                        .sorted()
                        .toList());
    }

    private void collectApis(OpenAPI document, OperationViews views) {
        for (Tag tag : document.getTags()) {
            List<OperationView> operations = new ArrayList<>();
            for (Operations.Located located : Operations.of(document)) {
                if (located.operation().getTags().contains(tag.getName())) {
                    operations.addAll(views.of(located));
                }
            }
            String type = names.type(tag.getName());
            ApiView api = new ApiView(
                    type + "Api", names.member(tag.getName()), Javadoc.comment(tag.getDescription()), operations);
            apisByInterface.put(api.interfaceName(), api);
        }
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
        all.keySet().removeIf(name -> models.of(name) == null);
        all.forEach((name, entry) -> entry.put(kind(models.of(name)), models.of(name)));
        return all;
    }

    private static String kind(@Nullable Object view) {
        if (view instanceof ObjectView) {
            return "object";
        }
        if (view instanceof UnionView) {
            return "union";
        }
        return view instanceof EnumView set && set.open() ? "openEnum" : "closedEnum";
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> allModels) {
        String interfaceName = operations.getOperations().getClassname();
        operations.put("api", apisByInterface.get(interfaceName));
        return operations;
    }

    @Override
    public String toModelName(String name) {
        return names.type(name);
    }

    @Override
    public String toApiName(String tag) {
        return names.type(tag) + "Api";
    }

    /** The generator's own words at the end of every run are not part of a build. */
    @Override
    public void postProcess() {}
}
