package dev.darkroom.server.app;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.outbound.AddressPolicy;
import dev.darkroom.server.store.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: runs a server until it is told to stop. */
@Command(
        name = "serve",
        description = "Run the server until it is interrupted.",
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Every option can be set as an environment variable too: DARKROOM_HOST,",
            "DARKROOM_PORT, DARKROOM_DATA, DARKROOM_NO_DEMO=true,",
            "DARKROOM_DEMO_CREDENTIALS=true, DARKROOM_PUBLIC_URL,",
            "DARKROOM_OUTBOUND_ALLOW, DARKROOM_PROCORE_REQUIRE_TOKEN=true,",
            "DARKROOM_CONTROL_TOKEN, DARKROOM_TLS_CERTIFICATE, DARKROOM_TLS_KEY,",
            "DARKROOM_TLS_KEY_STORE, DARKROOM_STRICT=true, DARKROOM_ACCESS_LOG,",
            "DARKROOM_DATABASE_URL, DARKROOM_BLOB_URL, DARKROOM_TRUSTED_PROXY.",
            "An option on the command line wins."
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", defaultValue = "${env:DARKROOM_HOST:-127.0.0.1}", description = "Address to listen on.")
    private String host = "";

    @Option(names = "--port", defaultValue = "${env:DARKROOM_PORT:-8080}", description = "Port; 0 takes a free one.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:DARKROOM_DATA:-darkroom-data}",
            description = "Folder that holds everything the server keeps.")
    private Path data = Path.of("");

    @Option(
            names = {"--no-demo"},
            negatable = false,
            defaultValue = "${env:DARKROOM_NO_DEMO:-false}",
            description =
                    "Start a new folder without the demo data, but with the tokens and whatever else no call can create.")
    private boolean noDemo;

    @Option(
            names = "--demo-credentials",
            negatable = true,
            defaultValue = "${env:DARKROOM_DEMO_CREDENTIALS}",
            showDefaultValue = Visibility.NEVER,
            description = "Take the demo data's tokens, which everybody knows; unless set,"
                    + " only a server that this machine alone can call does.")
    private @Nullable Boolean demoCredentials;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:DARKROOM_PUBLIC_URL:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Address in the links that are handed out; unless set, the one a request was sent to.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "CIDR",
            split = ",",
            defaultValue = "${env:DARKROOM_TRUSTED_PROXY:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Proxies that are believed what they say of a call, in Forwarded and X-Forwarded-...")
    private @Nullable List<String> trustedProxies;

    @Option(
            names = "--outbound-allow",
            paramLabel = "CIDR",
            split = ",",
            defaultValue = "${env:DARKROOM_OUTBOUND_ALLOW:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Networks that may be called although they are not public, such as 127.0.0.0/8.")
    private @Nullable List<String> outboundAllow;

    @Option(
            names = "--procore-require-token",
            defaultValue = "${env:DARKROOM_PROCORE_REQUIRE_TOKEN:-false}",
            description = "Refuse Procore's calls without a token.")
    private boolean procoreRequireToken;

    @Option(
            names = "--control-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:DARKROOM_CONTROL_TOKEN:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Opens the control plane to other machines; unless set, it is open to this one only.")
    private @Nullable String controlToken;

    @Option(
            names = "--strict",
            defaultValue = "${env:DARKROOM_STRICT:-false}",
            description = "Hold calls against the documents; the journal shows what is different.")
    private boolean strict;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            defaultValue = "${env:DARKROOM_ACCESS_LOG:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Takes a line of JSON for each request, without secrets; - is the standard output.")
    private @Nullable String accessLog;

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private TlsOptions tls = new TlsOptions();

    @Override
    public Integer call() throws InterruptedException {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        CountDownLatch stopped = new CountDownLatch(1);
        ServerSettings.Builder builder = settings();
        keepNativeLibraryIn(data);
        try {
            ServerSettings settings = builder.accessLog(accessLog == null ? null : AccessLogFile.open(accessLog))
                    .build();
            DarkroomServer server = DarkroomServer.start(settings);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                server.close();
                                stopped.countDown();
                            },
                            "stop"));
            out.println("Darkroom ready on " + server.uri());
            out.flush();
            if (!settings.demoCredentials()) {
                err.println("darkroom: the demo data's tokens are refused; --demo-credentials takes them");
            }
        } catch (IOException | UncheckedIOException | DataFolder.InUseException e) {
            err.println("darkroom: " + e.getMessage());
            return 1;
        }
        stopped.await();
        return 0;
    }

    /** Where a killed process leaves it, the next start clears it away; in the system's folder copies pile up. */
    private static void keepNativeLibraryIn(Path data) {
        String folder = "org.sqlite.tmpdir";
        if (System.getProperty(folder) == null) {
            System.setProperty(
                    folder, DataFolder.nativeLibraries(data).toAbsolutePath().toString());
        }
    }

    private ServerSettings.Builder settings() {
        List<String> networks = outboundAllow == null ? List.of() : outboundAllow;
        try {
            new AddressPolicy(networks);
            ServerSettings.Builder builder = ServerSettings.builder()
                    .host(host)
                    .port(port)
                    .data(data)
                    .demo(!noDemo)
                    .demoCredentials(demoCredentials)
                    .publicUrl(publicUrl)
                    .outboundAllow(networks)
                    .trustedProxies(trustedProxies == null ? List.of() : trustedProxies)
                    .requireToken(procoreRequireToken ? Set.of("procore") : Set.of())
                    .controlToken(controlToken)
                    .tls(tls.certificate());
            if (strict) {
                builder.strict(true);
            }
            stores.apply(builder);
            return builder;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
