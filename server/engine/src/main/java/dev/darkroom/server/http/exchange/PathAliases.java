package dev.darkroom.server.http.exchange;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Other beginnings of paths, such as that of an older version of an API, and those of the documents that they stand for. */
final class PathAliases {

    private final Map<String, String> beginnings = new LinkedHashMap<>();

    /**
     * Takes in those of one document.
     *
     * @param aliases documented beginnings by the other ones, each of whole segments and with a slash in front
     * @throws IllegalArgumentException if another document has one of them as well
     */
    void add(Map<String, String> aliases) {
        aliases.forEach((alias, documented) -> {
            if (beginnings.putIfAbsent(alias, documented) != null) {
                throw new IllegalArgumentException("the path " + alias + " is an alias in two documents");
            }
        });
    }

    /**
     * Makes sure that no operation hides behind an alias.
     *
     * @throws IllegalArgumentException if one does
     */
    void leaveFree(Contract contract) {
        for (Operation operation : contract.operations()) {
            if (!canonical(operation.path()).equals(operation.path())) {
                throw new IllegalArgumentException(
                        operation.path() + " of " + contract.provider() + " begins with the alias of another path");
            }
        }
    }

    /** The path as the documents have it; the same where it begins with no alias. */
    String canonical(String path) {
        for (Map.Entry<String, String> beginning : beginnings.entrySet()) {
            String alias = beginning.getKey();
            if (path.startsWith(alias) && (path.length() == alias.length() || path.charAt(alias.length()) == '/')) {
                return beginning.getValue() + path.substring(alias.length());
            }
        }
        return path;
    }
}
