package dev.darkroom.generator.view;

import java.util.List;

/**
 * What a provider sends unasked, as a callback of an operation or as a webhook.
 *
 * @param method the Java method that says how its deliveries are read
 * @param operationId the id in the document
 * @param comment what it is, as lines of Javadoc
 * @param type what the body of a delivery becomes
 * @param generic whether that has type arguments
 * @param mediaTypes the media types of the body
 */
public record WebhookView(
        String method,
        String operationId,
        List<String> comment,
        String type,
        boolean generic,
        List<String> mediaTypes) {}
