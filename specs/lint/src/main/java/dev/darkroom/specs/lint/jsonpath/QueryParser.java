package dev.darkroom.specs.lint.jsonpath;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads queries and their segments. For one thread. */
final class QueryParser {

    private final Characters text;

    QueryParser(Characters text) {
        this.text = text;
    }

    /** A query that is the whole text. */
    JsonPath whole() {
        text.need("$");
        JsonPath path = segments();
        if (!text.isAtEnd()) {
            throw text.wrong("expected . or [");
        }
        return path;
    }

    /** What follows {@code $} or {@code @}. */
    JsonPath segments() {
        List<JsonPath.Segment> segments = new ArrayList<>();
        while (true) {
            int before = text.place();
            text.skipBlanks();
            if (text.take("..")) {
                segments.add(new JsonPath.Segment(true, text.startsWith("[") ? bracket() : List.of(dotted())));
            } else if (text.take(".")) {
                segments.add(new JsonPath.Segment(false, List.of(dotted())));
            } else if (text.startsWith("[")) {
                segments.add(new JsonPath.Segment(false, bracket()));
            } else {
                text.back(before);
                return new JsonPath(segments);
            }
        }
    }

    private Selector dotted() {
        return text.take("*") ? new Selector.Wildcard() : new Selector.Name(text.name());
    }

    private List<Selector> bracket() {
        text.need("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            text.skipBlanks();
            selectors.add(selector());
            text.skipBlanks();
        } while (text.take(","));
        text.need("]");
        return selectors;
    }

    private Selector selector() {
        char first = text.next();
        if (first == '\'' || first == '"') {
            return new Selector.Name(text.quoted());
        }
        if (text.take("*")) {
            return new Selector.Wildcard();
        }
        if (text.take("?")) {
            text.skipBlanks();
            return new Selector.Filter(new ConditionParser(text).condition());
        }
        Long start = optionalInteger();
        text.skipBlanks();
        if (!text.take(":")) {
            if (start == null) {
                throw text.wrong("expected a selector");
            }
            return new Selector.Index(start);
        }
        text.skipBlanks();
        Long end = optionalInteger();
        text.skipBlanks();
        Long step = null;
        if (text.take(":")) {
            text.skipBlanks();
            step = optionalInteger();
        }
        return new Selector.Slice(start, end, step == null ? 1 : step);
    }

    private @Nullable Long optionalInteger() {
        return text.isDigit() || text.startsWith("-") ? (Long) text.integer() : null;
    }
}
