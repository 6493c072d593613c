package dev.darkroom.specs.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.specs.model.extension.Confidence;
import dev.darkroom.specs.model.extension.CursorPaging;
import dev.darkroom.specs.model.extension.Fidelity;
import dev.darkroom.specs.model.extension.PagePaging;
import dev.darkroom.specs.model.extension.Retry;
import dev.darkroom.specs.model.extension.Source;
import dev.darkroom.specs.model.extension.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations with everything that belongs to them. */
class OperationTest {

    private static final Document DOCUMENT = Documents.of("""
            openapi: 3.1.0
            info: {title: Toy, description: About., x-documents: {page: {title: T, url: u, date: d, authoritative: true}}}
            servers:
              - url: https://{tenant}.example.org
                variables: {tenant: {default: demo}}
            security: [{key: []}]
            tags: [{name: Things, description: All.}]
            paths:
              /things/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: q, in: query, schema: {type: string}}
                get:
                  operationId: getThing
                  tags: [Things]
                  security: [{oauth: [read]}, {}]
                  parameters:
                    - $ref: '#/components/parameters/Q'
                    - {name: sid, in: cookie, schema: {type: array}}
                    - {name: f, in: query, style: deepObject, content: {application/json: {schema: {type: object}}}}
                  responses:
                    '200': {$ref: '#/components/responses/Good'}
                    2XX: {description: Also good.}
                    default: {description: Bad.}
                  x-retry: safe
                  x-scopes: {always: [a, b]}
                  x-source: {document: page, confidence: observed, note: Seen.}
                  x-fidelity: {effect: None., limits: Many.}
                  x-paging: {style: cursor, limit: q, items: /data, next: /next, maximum: 100}
                  x-waiting: {state: state, success: [done], interval: PT0.5S, maxInterval: PT1M}
                post:
                  x-retry: sometimes
                  x-reference-only: true
                  x-waiting: {state: state, success: [done], interval: soon, maxInterval: PT1M}
                  x-paging: {style: page, page: p, size: s, items: "", total: Total}
                  requestBody: {$ref: '#/components/requestBodies/Thing'}
                  responses: {}
                  callbacks:
                    done: {'{$request.body#/url}': {post: {operationId: onDone, responses: {}}}}
              /shared: {$ref: '#/components/pathItems/Shared'}
            webhooks:
              gone: {post: {operationId: onGone, responses: {}}}
            components:
              parameters:
                Q: {name: q, in: query, required: true, explode: false, schema: {type: array}}
              requestBodies:
                Thing:
                  required: true
                  x-max-bytes: 5000000000
                  x-any-content-type: true
                  x-bracket-parts: true
                  content:
                    multipart/form-data:
                      schema: {properties: {file: {type: string, format: binary}}}
                      encoding: {file: {contentType: 'image/png, image/jpeg'}}
              responses:
                Good:
                  description: Good.
                  headers: {Total: {schema: {type: integer}}}
                  content:
                    Application/JSON; charset=utf-8: {schema: {type: object}}
                    image/png: {}
                    text/plain: {}
                  links: {next: {operationId: getThing, parameters: {id: $response.body#/id}}}
              pathItems:
                Shared: {get: {operationId: shared, responses: {}}}
              securitySchemes:
                key: {type: apiKey, in: cookie, name: sid}
                oauth: {type: oauth2, flows: {implicit: {scopes: {read: R., write: W.}}}}
                digest: {type: http, scheme: Digest}
            """);

    private final Operation get = DOCUMENT.operation("getThing").orElseThrow();
    private final Operation post = DOCUMENT.operations().get(1);

    @Test
    void allOperationsOfThePathsAreThere() {
        assertThat(DOCUMENT.operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactly("GET /things/{id}", "POST /things/{id}", "GET /shared");
        assertThat(DOCUMENT.webhooks().get("gone").operations().get(0).isCallback())
                .isTrue();
        assertThat(post.callbacks()
                        .get("done")
                        .pathItems()
                        .get(0)
                        .operations()
                        .get(0)
                        .isCallback())
                .isTrue();
        assertThat(get.isCallback()).isFalse();
    }

    @Test
    void whatHasNoIdAndNoTagGetsOne() {
        assertThat(post.hasId()).isFalse();
        assertThat(post.id()).isEqualTo("post_things_id_");
        assertThat(post.tags()).containsExactly(Tag.DEFAULT);
        assertThat(DOCUMENT.tags()).extracting(Tag::name).containsExactly("Things", Tag.DEFAULT);
    }

    @Test
    void parametersOfThePathAreThoseOfTheOperation() {
        assertThat(get.parameters())
                .extracting(parameter -> parameter.in() + " " + parameter.name() + " " + parameter.style() + " "
                        + parameter.isExploded() + " " + parameter.isRequired())
                .containsExactly(
                        "PATH id SIMPLE false true",
                        "QUERY q FORM false true",
                        "COOKIE sid FORM true false",
                        "QUERY f DEEP_OBJECT false false");
        assertThat(get.parameter(ParameterLocation.QUERY, "f").orElseThrow().schema())
                .isPresent();
    }

    @Test
    void responsesAreReadByStatus() {
        assertThat(get.responses().keySet())
                .extracting(status -> status.text() + " " + status.isSuccess() + " " + status.isError())
                .containsExactly("200 true false", "2XX true false", "default false true");
        Response good = get.responses().get(new Status("200"));
        assertThat(good.headers().get("Total").schema().orElseThrow().type()).isEqualTo(JsonType.INTEGER);
        assertThat(good.contents().values())
                .extracting(MediaType::kindOfBody)
                .containsExactly(BodyKind.JSON, BodyKind.BINARY, BodyKind.TEXT);
        assertThat(good.links().get("next").operationId()).isEqualTo("getThing");
    }

    @Test
    void statusesAreTold() {
        assertThat(new Status("404").code()).hasValue(404);
        assertThat(new Status("5XX").isRange()).isTrue();
        assertThat(new Status("5XX").isError()).isTrue();
        assertThat(new Status("x-note").isValid()).isFalse();
        assertThat(new Status("2000").isValid()).isFalse();
        assertThat(new Status("").isValid()).isFalse();
    }

    @Test
    void bodiesSayWhatTheyTake() {
        RequestBody body = post.requestBody().orElseThrow();

        assertThat(body.isRequired()).isTrue();
        assertThat(body.maxBytes()).isEqualTo(5_000_000_000L);
        assertThat(body.acceptsAnyContentType()).isTrue();
        assertThat(body.hasBracketParts()).isTrue();
        MediaType form = body.contents().get("multipart/form-data");
        assertThat(form.kindOfBody()).isEqualTo(BodyKind.MULTIPART);
        assertThat(form.encodings().get("file").contentTypes()).containsExactly("image/png", "image/jpeg");
    }

    @Test
    void securityIsThatOfTheOperationOrOfTheDocument() {
        assertThat(get.security())
                .containsExactly(new SecurityRequirement(Map.of("oauth", List.of("read"))), SecurityRequirement.NONE);
        assertThat(post.security()).containsExactly(new SecurityRequirement(Map.of("key", List.of())));
        assertThat(DOCUMENT.securitySchemes().values())
                .extracting(SecurityScheme::type)
                .containsExactly(
                        SecurityScheme.Type.API_KEY, SecurityScheme.Type.BEARER, SecurityScheme.Type.OTHER_HTTP);
        assertThat(DOCUMENT.securitySchemes().get("key").in()).isEqualTo(ParameterLocation.COOKIE);
        assertThat(DOCUMENT.securitySchemes().get("oauth").scopes()).containsExactly("read", "write");
        assertThat(DOCUMENT.securitySchemes().get("digest").scheme()).isEqualTo("digest");
    }

    @Test
    void everyKeyHasOneMeaning() {
        assertThat(get.retry()).contains(Retry.SAFE);
        assertThat(post.retry()).isEmpty();
        assertThat(get.scopes().under("always")).containsExactly("a", "b");
        assertThat(get.scopes().under("public")).isEmpty();
        assertThat(get.source()).contains(new Source("page", Confidence.OBSERVED, "Seen."));
        assertThat(get.fidelity()).contains(new Fidelity("None.", "Many."));
        assertThat(post.isReferenceOnly()).isTrue();
        assertThat(get.isReferenceOnly()).isFalse();
        assertThat(DOCUMENT.sources().get("page").isAuthoritative()).isTrue();
        assertThat(get.paging().orElseThrow()).isInstanceOfSatisfying(CursorPaging.class, paging -> {
            assertThat(paging.limit()).isEqualTo("q");
            assertThat(paging.items()).hasToString("/data");
            assertThat(paging.next())
                    .hasValueSatisfying(next -> assertThat(next).hasToString("/next"));
            assertThat(paging.previous()).isEmpty();
            assertThat(paging.maximum()).hasValue(100);
        });
        assertThat(post.paging().orElseThrow()).isInstanceOfSatisfying(PagePaging.class, paging -> {
            assertThat(paging.total()).isEqualTo("Total");
            assertThat(paging.link()).isEmpty();
            assertThat(paging.items().matches()).isTrue();
            assertThat(paging.maximum()).isEmpty();
        });
    }

    @Test
    void jobsAreWaitedFor() {
        assertThat(get.waiting())
                .hasValue(new Waiting(
                        "state", List.of("done"), List.of(), Duration.ofMillis(500), Duration.ofMinutes(1)));
        assertThat(post.waiting()).isEmpty();
    }

    @Test
    void serversHaveTheirDefaults() {
        assertThat(DOCUMENT.servers().get(0).url()).isEqualTo("https://demo.example.org");
        assertThat(DOCUMENT.title()).isEqualTo("Toy");
        assertThat(DOCUMENT.description()).isEqualTo("About.");
    }

    @Test
    void nothingIsThereInAnEmptyDocument() {
        Document empty = Documents.of("{}");

        assertThat(empty.version()).isEqualTo(Version.UNKNOWN);
        assertThat(empty.operations()).isEmpty();
        assertThat(empty.schemas()).isEmpty();
        assertThat(empty.tags()).isEmpty();
        assertThat(empty.servers()).isEmpty();
        assertThat(empty.securitySchemes()).isEmpty();
        assertThat(empty.webhooks()).isEmpty();
    }
}
