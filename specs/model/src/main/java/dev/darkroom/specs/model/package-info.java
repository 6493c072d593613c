/**
 * The one reader of OpenAPI documents: lint, generator and server all ask this model, and none of them reads the JSON of
 * a document by itself.
 *
 * <p>{@link dev.darkroom.specs.model.Document} is made of a JSON tree, whoever parsed it. From there on everything is an
 * {@link dev.darkroom.specs.model.Element}, which knows its JSON pointer: operations with their parameters, bodies and
 * responses, and schemas, which read the same whatever version of OpenAPI they are written in. References need not be
 * followed by hand. Nothing is computed before it is asked for.
 *
 * <pre>{@code
 * Document document = new Document(new ObjectMapper().readTree(json));
 * for (Operation operation : document.operations()) {
 *     operation.parameters();                        // those of the path among them
 *     operation.retry();                             // x-retry
 *     operation.responses().forEach((status, response) -> response.contents());
 * }
 * Schema image = document.schema("Image").orElseThrow();
 * image.shape();                                     // OBJECT
 * image.properties().get("tags").isNullable();       // nullable, type: [array, null], oneOf with null ...
 * Support.refusals(document);                        // what no code can be generated for, and why
 * }</pre>
 *
 * <p>The model never throws for a crooked document: what has the wrong form reads as if it were not there. Whether a
 * document is crooked is for the lint to say.
 */
@NullMarked
package dev.darkroom.specs.model;

import org.jspecify.annotations.NullMarked;
