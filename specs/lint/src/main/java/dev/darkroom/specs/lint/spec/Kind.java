package dev.darkroom.specs.lint.spec;

import java.util.Locale;

/**
 * The objects an OpenAPI 3.0 document is made of. A place that holds a {@code $ref} has the kind of what it stands for.
 */
public enum Kind {
    DOCUMENT,
    INFO,
    CONTACT,
    LICENSE,
    SERVER,
    SERVER_VARIABLE,
    TAG,
    EXTERNAL_DOCS,
    PATHS,
    PATH_ITEM,
    OPERATION,
    PARAMETER,
    REQUEST_BODY,
    MEDIA_TYPE,
    ENCODING,
    RESPONSES,
    RESPONSE,
    HEADER,
    LINK,
    EXAMPLE,
    CALLBACK,
    SCHEMA,
    DISCRIMINATOR,
    XML,
    COMPONENTS,
    SECURITY_SCHEME,
    SECURITY_REQUIREMENT,
    OAUTH_FLOWS,
    OAUTH_FLOW;

    /** The kind in lower-case words, for messages. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
