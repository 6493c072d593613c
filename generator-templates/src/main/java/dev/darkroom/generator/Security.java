package dev.darkroom.generator;

import dev.darkroom.generator.view.SecurityView;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.SecurityScheme;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The security schemes of a document as methods of a client's builder. */
final class Security {

    /** Methods that every builder of a client has, and words of its own. */
    private static final Set<String> TAKEN = Set.of(
            ("build baseUri connectTimeout readTimeout maxConnections application transport credential caller retries"
                            + " deadline interceptor proxy equals hashCode toString getClass notify notifyAll wait clone"
                            + " finalize secret")
                    .split(" "));

    private static final String BASIC_FORM = "The secret is the name and the password with a colon between them.";
    private static final String HTTP_FORM = "The secret is what follows the name of the scheme in `Authorization`.";

    private Security() {}

    /** A certificate is none of them: it belongs to the connection, and so to the transport. */
    static List<SecurityView> of(Document document) {
        Map<String, SecurityScheme> schemes = document.securitySchemes();
        Map<String, String> names = DistinctNames.of(schemes.keySet(), JavaNames::member, TAKEN);
        List<SecurityView> views = new ArrayList<>();
        schemes.forEach((name, scheme) -> {
            String text = scheme.description();
            String method = names.get(name);
            switch (scheme.type()) {
                case API_KEY ->
                    views.add(new SecurityView(method, name, scheme.in().text(), scheme.parameter(), comment(text)));
                case BASIC -> views.add(new SecurityView(method, name, "basic", null, comment(text, BASIC_FORM)));
                case BEARER -> views.add(new SecurityView(method, name, "bearer", null, comment(text)));
                case OTHER_HTTP ->
                    views.add(new SecurityView(
                            method, name, "authorization", scheme.get("scheme").asText(), comment(text, HTTP_FORM)));
                case MUTUAL_TLS, UNKNOWN -> {}
            }
        });
        return views;
    }

    private static List<String> comment(String... texts) {
        List<String> lines = Javadoc.lines(texts);
        return lines.isEmpty() ? List.of("Not described by the provider.") : lines;
    }
}
