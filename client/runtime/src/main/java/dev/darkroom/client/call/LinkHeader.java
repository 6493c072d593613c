package dev.darkroom.client.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code Link} (RFC 8288). */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^<>]*+)>([^<]*+)");
    private static final Pattern REL = Pattern.compile(";\\s*+rel\\s*+=\\s*+\"?([^\";,]*+)", Pattern.CASE_INSENSITIVE);

    private LinkHeader() {}

    /** The address of the page that follows. */
    static Optional<String> next(List<String> headers) {
        return headers.stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> relations(link.group(2)).anyMatch("next"::equals))
                .map(link -> link.group(1))
                .findFirst();
    }

    private static Stream<String> relations(String parameters) {
        return REL.matcher(parameters)
                .results()
                .limit(1)
                .map((MatchResult rel) -> rel.group(1).toLowerCase(Locale.ROOT))
                .flatMap(rel -> Stream.of(rel.split(" ")));
    }

    /** The number that a query parameter of an address has. */
    static Optional<Long> queryNumber(String address, String name) {
        return Stream.of(address.substring(address.indexOf('?') + 1).split("[&#]"))
                .filter(pair -> pair.startsWith(name + "="))
                .findFirst()
                .flatMap(pair -> Digits.number(pair.substring(name.length() + 1)));
    }
}
