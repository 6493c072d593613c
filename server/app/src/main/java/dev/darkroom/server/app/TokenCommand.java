package dev.darkroom.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token}: hands out the tokens that a running server takes. */
@Command(
        name = "token",
        description = "Hand out, list and take back the tokens that a running server takes for its providers.",
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class,
        synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "grant", description = "Hand a token out; it is printed now and never again.")
    int grant(
            @Mixin ControlCalls calls,
            @Parameters(paramLabel = "PROVIDER", description = "Such as monk.") String provider,
            @Option(names = "--account", description = "The account, user or name that it stands for.") @Nullable
                    String account,
            @Option(names = "--tenant", description = "The project that it stands for.") @Nullable String tenant,
            @Option(names = "--client", description = "The application that it stands for.") @Nullable String client,
            @Option(names = "--scheme", description = "How it is shown, where a provider knows several ways.") @Nullable
                    String scheme,
            @Option(names = "--scope", split = ",", description = "What it allows; everything unless given.") @Nullable
                    List<String> scopes,
            @Option(names = "--expires-at", description = "When it ends, such as 2027-01-31T00:00:00Z.") @Nullable
                    String expiresAt) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("provider", provider);
        put(wanted, "account", account);
        put(wanted, "tenant", tenant);
        put(wanted, "client", client);
        put(wanted, "scheme", scheme);
        put(wanted, "scopes", scopes);
        put(wanted, "expires_at", expiresAt);
        return printed(() -> {
            JsonNode token = calls.call("POST", "tokens", wanted);
            out().println(token.path("secret").asText());
            spec.commandLine()
                    .getErr()
                    .println("darkroom: its id is " + token.path("id").asText());
        });
    }

    @Command(name = "list", description = "List the tokens that were handed out, without the secrets.")
    int list(@Mixin ControlCalls calls) {
        return printed(() -> {
            for (JsonNode token : calls.call("GET", "tokens", null).path("tokens")) {
                out().println(token.path("id").asText() + " "
                        + token.path("provider").asText() + " "
                        + token.path("scheme").asText() + of(token, "account") + of(token, "tenant")
                        + of(token, "client") + " scopes=" + token.path("scopes") + of(token, "expires_at"));
            }
        });
    }

    @Command(name = "revoke", description = "Take a token back.")
    int revoke(
            @Mixin ControlCalls calls,
            @Parameters(paramLabel = "PROVIDER", description = "Such as monk.") String provider,
            @Parameters(paramLabel = "ID", description = "As list shows it.") String id) {
        return printed(() -> calls.call("DELETE", "tokens/" + provider + "/" + id, null));
    }

    private static void put(Map<String, Object> wanted, String name, @Nullable Object value) {
        if (value != null) {
            wanted.put(name, value);
        }
    }

    private static String of(JsonNode token, String name) {
        return token.hasNonNull(name) ? " " + name + "=" + token.path(name).asText() : "";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** What a command does. */
    private interface Work {
        void run() throws IOException;
    }

    private int printed(Work work) {
        try {
            work.run();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            spec.commandLine().getErr().println("darkroom: " + e.getMessage());
            return 1;
        } finally {
            out().flush();
            spec.commandLine().getErr().flush();
        }
    }
}
