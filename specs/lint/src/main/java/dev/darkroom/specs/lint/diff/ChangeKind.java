package dev.darkroom.specs.lint.diff;

import java.util.Locale;

/** What a change is about. */
public enum ChangeKind {
    SERVER,
    SECURITY_SCHEME,
    OPERATION_REMOVED,
    OPERATION_ADDED,
    OPERATION_MOVED,
    OPERATION_ID,
    OPERATION_DEPRECATED,
    TAG,
    SECURITY,
    RETRY,
    PARAMETER_REMOVED,
    PARAMETER_ADDED,
    PARAMETER_RENAMED,
    PARAMETER_MOVED,
    PARAMETER_STYLE,
    REQUEST_BODY,
    MEDIA_TYPE_REMOVED,
    MEDIA_TYPE_ADDED,
    RESPONSE_REMOVED,
    RESPONSE_ADDED,
    HEADER_REMOVED,
    HEADER_ADDED,
    SCHEMA_REMOVED,
    SCHEMA_ADDED,
    SCHEMA_RENAMED,
    SCHEMA_REPLACED,
    PROPERTY_REMOVED,
    PROPERTY_ADDED,
    PROPERTY_RENAMED,
    REQUIRED,
    NULLABLE,
    TYPE,
    ENUM_VALUE_REMOVED,
    ENUM_VALUE_ADDED,
    ENUM_OPENNESS,
    DEFAULT,
    LIMIT,
    ADDITIONAL_PROPERTIES,
    VARIANT_REMOVED,
    VARIANT_ADDED,
    DISCRIMINATOR;

    /** The name in kebab case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
