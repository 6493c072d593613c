package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Composition;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Schema;
import java.util.Map;

/** The binary members of a multipart body say what they contain. */
public final class MultipartEncoding implements Rule {

    @Override
    public String name() {
        return "multipart-encoding";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all(Kind.MEDIA_TYPE)
                .filter(media -> MediaType.isMultipart(media.key()))
                .forEach(media -> check(media, report));
    }

    private static void check(Element media, Report report) {
        Map<String, Schema> properties = media.child("schema")
                .map(schema -> Composition.withVariants((Schema) schema))
                .map(Composition::properties)
                .orElse(Map.of());
        properties.forEach((name, property) -> {
            boolean isTyped = media.child("encoding", name)
                    .filter(encoding -> !encoding.text("contentType").isBlank())
                    .isPresent();
            if (Composition.withVariants(property).isBinary() && !isTyped) {
                report.at(media, "encoding", "binary member '" + name + "' needs encoding." + name + ".contentType");
            }
        });
        media.children("encoding").stream()
                .filter(encoding -> !properties.containsKey(encoding.key()))
                .forEach(encoding -> report.at(encoding, "the body has no member '" + encoding.key() + "'"));
    }
}
