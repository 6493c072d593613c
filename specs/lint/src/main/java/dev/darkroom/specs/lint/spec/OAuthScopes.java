package dev.darkroom.specs.lint.spec;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes that OAuth 2.0 security schemes declare. */
public final class OAuthScopes {

    private OAuthScopes() {}

    /** The scopes of one scheme, whatever the flow. */
    public static Set<String> of(Place scheme) {
        return scheme.all(Kind.OAUTH_FLOW)
                .flatMap(flow -> flow.get("scopes").properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
