package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Server;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Servers are named by absolute https URLs of hosts, since paths are whole; the server's own by http, too. */
public final class HttpsServers implements Rule {

    @Override
    public String name() {
        return "servers";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Element root = spec.document().root();
        if (root.children("servers").isEmpty()) {
            report.at(root, "servers", "there must be at least one server, the production host first");
        }
        Set<String> schemes = root.flag("x-control") ? Set.of("https", "http") : Set.of("https");
        spec.document().all(Kind.SERVER).forEach(server -> check(server, schemes, report));
    }

    private static void check(Element server, Set<String> schemes, Report report) {
        try {
            URI url = new URI(((Server) server).url());
            boolean isHost = url.getHost() != null
                    && url.getRawPath().isEmpty()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null;
            if (url.getScheme() == null || !schemes.contains(url.getScheme()) || !isHost) {
                report.at(server, "url", "a server is an absolute https URL of a host, without a path");
            }
        } catch (URISyntaxException e) {
            report.at(server, "url", "is no URL: " + e.getReason());
        }
    }
}
