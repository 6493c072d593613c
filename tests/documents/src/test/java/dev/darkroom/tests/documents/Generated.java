package dev.darkroom.tests.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The Java of documents, all in one folder. */
final class Generated {

    private static final List<String> LEFT_OUT = List.of(
            CodegenConstants.MODEL_TESTS,
            CodegenConstants.API_TESTS,
            CodegenConstants.MODEL_DOCS,
            CodegenConstants.API_DOCS);

    private final Path folder;

    Generated(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds client and server interfaces of a document.
     *
     * @param name of their packages
     */
    void add(Path document, String name) {
        generate(document, "Client", "dev.darkroom.client." + name);
        generate(document, "Server", "dev.darkroom.server.api." + name);
    }

    private void generate(Path document, String side, String packages) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("dev.darkroom.generator." + side + "Codegen")
                .setInputSpec(document.toString())
                .setOutputDir(folder.toString())
                .setInvokerPackage(packages)
                .setApiPackage(packages)
                .setModelPackage(packages + ".model")
                .setValidateSpec(false)
                .addOpenapiNormalizer("DISABLE_ALL", "true")
                .addAdditionalProperty("clientName", "SampleClient");
        DefaultGenerator generator = new DefaultGenerator();
        LEFT_OUT.forEach(part -> generator.setGeneratorPropertyDefault(part, "false"));
        generator.setGenerateMetadata(false);
        generator.opts(configurator.toClientOptInput()).generate();
    }

    /** What a compiler says to all of it, Javadoc included; empty when it says nothing. */
    String compiled() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-Xlint:all,-processing,-serial",
                    "-Xdoclint:all,-missing",
                    "-Xmaxerrs",
                    "1000",
                    "-Xmaxwarns",
                    "1000",
                    "-d",
                    folder.resolve("classes").toString());
            compiler.getTask(
                            said,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    sources.filter(file -> file.toString().endsWith(".java"))
                                            .toList()))
                    .call();
        }
        return said.toString();
    }
}
