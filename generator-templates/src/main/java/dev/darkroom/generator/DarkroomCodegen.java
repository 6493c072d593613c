package dev.darkroom.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.samskivert.mustache.Mustache;
import dev.darkroom.generator.view.ApiView;
import dev.darkroom.generator.view.EnumView;
import dev.darkroom.generator.view.ObjectView;
import dev.darkroom.generator.view.UnionView;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.support.Refusal;
import dev.darkroom.specs.model.support.Support;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * What client and server generation share: the file layout, and classes and interfaces as views.
 *
 * <p>The generator only drives which files are written. Neither its reading of the document nor its template model is
 * used: it walks over a {@link Skeleton}.
 */
abstract class DarkroomCodegen extends AbstractJavaCodegen {

    private final Side side;
    private @Nullable Views views;

    /**
     * @param side for whom code is generated
     * @param templates the folder of templates beside {@code common}
     */
    DarkroomCodegen(Side side, String templates) {
        this.side = side;
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
        String base = sourceFolder + "/" + invokerPackage.replace('.', '/');
        supportingFiles.add(new SupportingFile("package_info.mustache", base, "package-info.java"));
        supportingFiles.add(new SupportingFile("model_package_info.mustache", base + "/model", "package-info.java"));
        additionalProperties.put("literal", JavaText.LITERAL);
        additionalProperties.put(
                "code", (Mustache.Lambda) (fragment, out) -> out.write(Javadoc.code(fragment.execute())));
    }

    @Override
    public void preprocessOpenAPI(OpenAPI parsed) {
        Views made = new Views(document(), side, entryPoint());
        views = made;
        made.addTo(additionalProperties);
        Skeleton.reduce(parsed, made.classNames(), made.apiNames());
        super.preprocessOpenAPI(parsed);
    }

    /** The simple name of a class that stands beside the interfaces; empty when there is none. */
    String entryPoint() {
        return "";
    }

    /** The class that implements an interface. */
    final String implementation(String interfaceName) {
        return views.api(interfaceName).implementationName();
    }

    private Document document() {
        Document document;
        try {
            document = new Document(new ObjectMapper(new YAMLFactory()).readTree(new File(getInputSpec())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Refusal> refusals = Support.refusals(document);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(getInputSpec() + " has what no code is generated for:\n"
                    + refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        }
        return document;
    }

    /** The skeleton has nothing to resolve. */
    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
        all.forEach((name, entry) -> entry.put(kind(views.model(name)), views.model(name)));
        return all;
    }

    private static String kind(Object view) {
        if (view instanceof ObjectView) {
            return "object";
        }
        return view instanceof UnionView ? "union" : view instanceof EnumView ? "enumeration" : "none";
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> allModels) {
        ApiView api = views.api(operations.getOperations().getClassname());
        operations.put("api", api);
        return operations;
    }

    @Override
    public String toModelName(String name) {
        return name;
    }

    @Override
    public String toApiName(String name) {
        return name;
    }

    @Override
    public String sanitizeTag(String tag) {
        return tag;
    }

    /** The generator's own words at the end of every run are not part of a build. */
    @Override
    public void postProcess() {}
}
