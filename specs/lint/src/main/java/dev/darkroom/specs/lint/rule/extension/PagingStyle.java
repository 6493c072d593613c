package dev.darkroom.specs.lint.rule.extension;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The styles of paging there are and the members of x-paging each has. */
enum PagingStyle {
    CURSOR(
            List.of("limit", "items"),
            List.of("limit", "before", "after", "order"),
            List.of("items", "next", "previous"),
            List.of()),
    PAGE(List.of("page", "size", "items"), List.of("page", "size"), List.of("items"), List.of("total", "link"));

    private final List<String> required;
    private final List<String> parameters;
    private final List<String> pointers;
    private final List<String> headers;

    PagingStyle(List<String> required, List<String> parameters, List<String> pointers, List<String> headers) {
        this.required = required;
        this.parameters = parameters;
        this.pointers = pointers;
        this.headers = headers;
    }

    /** The style of that name. */
    static Optional<PagingStyle> of(String name) {
        return Arrays.stream(values())
                .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Members that must be there. */
    List<String> required() {
        return required;
    }

    /** Members that name a query parameter. */
    List<String> parameters() {
        return parameters;
    }

    /** Members that are a JSON pointer into the answer. */
    List<String> pointers() {
        return pointers;
    }

    /** Members that name a response header. */
    List<String> headers() {
        return headers;
    }

    /** Whether x-paging of this style may have the member. */
    boolean knows(String member) {
        return member.equals("style")
                || member.equals("maximum")
                || parameters.contains(member)
                || pointers.contains(member)
                || headers.contains(member);
    }
}
