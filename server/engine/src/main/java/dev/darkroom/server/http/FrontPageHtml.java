package dev.darkroom.server.http;

import dev.darkroom.server.http.FrontPage.Api;
import dev.darkroom.server.http.FrontPage.Call;
import dev.darkroom.server.library.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.StringUtil;

/** The front page as HTML. It needs nothing but itself: no script, no picture, no other file. */
final class FrontPageHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            code, pre { font-family: ui-monospace, monospace; }
            pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid; border-radius: .5rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; }
            td code { overflow-wrap: anywhere; }
            """;

    /** Lets a browser take the style above and nothing else, from nowhere. */
    static final String SECURITY_POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Digests.sha256().digest(STYLE.getBytes(StandardCharsets.UTF_8)))
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private FrontPageHtml() {}

    static String of(FrontPage.Overview overview) {
        String server = text(overview.server().toString());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Darkroom</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>Darkroom</h1>
                <p>This server answers the calls below as the APIs that they belong to do. It keeps what it is given.</p>
                %s<h2>How to call it</h2>
                <p>Take a call from a provider's documentation, or a client made for the provider, and change the host to
                <code>%s</code>. This page as JSON:</p>
                <pre>curl %s</pre>
                <p>Whoever works on this machine sees what is stored and called in <a href="%s__darkroom/ui">the console</a>.</p>
                %s</main>
                </body>
                </html>
                """.formatted(
                        STYLE,
                        reference(overview),
                        server,
                        server,
                        text(overview.server().getRawPath()),
                        overview.apis().stream().map(FrontPageHtml::section).collect(Collectors.joining()));
    }

    private static String reference(FrontPage.Overview overview) {
        return overview.reference() == null
                ? ""
                : "<p>Each call is described in <a href=\"%s\">the documentation</a>.</p>\n"
                        .formatted(text(overview.reference().toString()));
    }

    private static String section(Api api) {
        String documentation = api.documentation() == null
                ? ""
                : "<p><a href=\"%s\">The provider's documentation</a></p>\n".formatted(text(api.documentation()));
        return """
                <section id="%s">
                <h2>%s</h2>
                %s<table>
                <tr><th scope="col">call</th><th scope="col">what it does</th></tr>
                %s</table>
                </section>
                """.formatted(
                        text(api.name()),
                        text(api.title()),
                        documentation,
                        api.calls().stream().map(FrontPageHtml::row).collect(Collectors.joining()));
    }

    private static String row(Call call) {
        String path = text(call.path());
        String address = call.ready() ? "<a href=\"%s\">%s</a>".formatted(path, path) : path;
        return "<tr><td><code>%s %s</code></td><td>%s</td></tr>\n"
                .formatted(call.method(), address, text(call.summary()));
    }

    private static String text(String text) {
        return StringUtil.sanitizeXmlString(text);
    }
}
