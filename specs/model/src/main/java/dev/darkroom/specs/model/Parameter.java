package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** A parameter of an operation. */
public final class Parameter extends Valued {

    Parameter(Position position, JsonNode value) {
        super(position, value);
    }

    /** Its name on the wire. */
    public String name() {
        return text("name");
    }

    /** Where it stands; the query when the document says nothing known. */
    public ParameterLocation in() {
        ParameterLocation location = ParameterLocation.of(text("in"));
        return location == null ? ParameterLocation.QUERY : location;
    }

    /** How a list or an object is written. */
    public ParameterStyle style() {
        ParameterStyle style = ParameterStyle.of(text("style"));
        return style == null ? in().defaultStyle() : style;
    }

    @Override
    public boolean isExploded() {
        return get("explode").isBoolean() ? flag("explode") : style() == ParameterStyle.FORM;
    }

    /** Whether this is a header that is described elsewhere in a document: by media types and by security schemes. */
    boolean isOfHttp() {
        return in() == ParameterLocation.HEADER
                && Set.of("accept", "content-type", "authorization").contains(name().toLowerCase(Locale.ROOT));
    }

    /** Whether reserved characters such as {@code /} are written as they are. */
    public boolean allowsReserved() {
        return flag("allowReserved");
    }
}
