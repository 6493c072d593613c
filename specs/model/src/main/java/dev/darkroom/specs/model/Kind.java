package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * The objects an OpenAPI document is made of. A place that holds a {@code $ref} has the kind of what it stands for.
 */
public enum Kind {
    DOCUMENT,
    INFO,
    CONTACT,
    LICENSE,
    SERVER(Server::new),
    SERVER_VARIABLE,
    TAG,
    EXTERNAL_DOCS,
    PATHS,
    PATH_ITEM(PathItem::new),
    OPERATION(Operation::new),
    PARAMETER(Parameter::new),
    REQUEST_BODY(RequestBody::new),
    MEDIA_TYPE(MediaType::new),
    ENCODING(Encoding::new),
    RESPONSES,
    RESPONSE(Response::new),
    HEADER(Header::new),
    LINK(Link::new),
    EXAMPLE,
    CALLBACK(Callback::new),
    SCHEMA(Schema::new),
    DISCRIMINATOR,
    XML,
    COMPONENTS,
    SECURITY_SCHEME(SecurityScheme::new),
    SECURITY_REQUIREMENT,
    OAUTH_FLOWS,
    OAUTH_FLOW;

    /** Makes the element of a kind. */
    @FunctionalInterface
    private interface Maker {
        Element make(Position position, JsonNode value);
    }

    private final Maker maker;

    Kind() {
        this(Element::new);
    }

    Kind(Maker maker) {
        this.maker = maker;
    }

    Element make(Position position, JsonNode value) {
        return maker.make(position, value);
    }

    /** The kind in lower-case words, for messages. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
