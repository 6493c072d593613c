package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Composition;
import dev.darkroom.specs.lint.spec.Kind;
import dev.darkroom.specs.lint.spec.MediaTypes;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;
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
                .filter(media -> MediaTypes.isMultipart(media.key()))
                .forEach(media -> check(media, report));
    }

    private static void check(Place media, Report report) {
        Map<String, Place> properties = media.child("schema")
                .map(Composition::of)
                .map(Composition::properties)
                .orElse(Map.of());
        properties.forEach((name, property) -> {
            boolean isTyped = media.child("encoding", name)
                    .filter(encoding -> !encoding.text("contentType").isBlank())
                    .isPresent();
            if (Composition.of(property).isBinary() && !isTyped) {
                report.at(media, "encoding", "binary member '" + name + "' needs encoding." + name + ".contentType");
            }
        });
        media.children("encoding").stream()
                .filter(encoding -> !properties.containsKey(encoding.key()))
                .forEach(encoding -> report.at(encoding, "the body has no member '" + encoding.key() + "'"));
    }
}
