package dev.darkroom.server.http;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.CurrentRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says at the root of the server what runs there and how it is called: to people as a page, to programs as JSON. */
@Path("/")
public final class FrontPage {

    private final CurrentRequest request;
    private final List<Api> apis;

    /**
     * Describes what runs.
     *
     * @param request the request that a thread answers
     * @param contracts the documents of the providers that run
     */
    public FrontPage(CurrentRequest request, Collection<Contract> contracts) {
        this.request = request;
        this.apis = contracts.stream().map(Api::of).toList();
    }

    /**
     * All there is.
     *
     * @param server where it answers, with a slash at the end
     * @param reference where the documentation is; null for a server without it
     * @param apis what it answers, by provider
     */
    public record Overview(URI server, @Nullable URI reference, List<Api> apis) {}

    /**
     * What a provider has.
     *
     * @param name of its folder in {@code specs}
     * @param documentation where the provider documents it; null when that is nowhere
     */
    public record Api(String name, String title, @Nullable String documentation, List<Call> calls) {

        private static Api of(Contract contract) {
            return new Api(
                    contract.provider(),
                    contract.title(),
                    contract.documentation().orElse(null),
                    contract.operations().stream().map(Call::of).toList());
        }
    }

    /**
     * One of its calls.
     *
     * @param path its template
     * @param ready whether it is a GET that needs nothing but its address
     */
    public record Call(String operation, String method, String path, String summary, boolean ready) {

        private static Call of(Operation operation) {
            boolean ready = operation.method().equals("GET")
                    && operation.alternatives().stream().allMatch(Collection::isEmpty)
                    && operation.parameters().stream().noneMatch(parameter -> parameter.required());
            return new Call(operation.id(), operation.method(), operation.path(), operation.summary(), ready);
        }
    }

    /** For programs, and for whom it is all the same. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json() {
        return answer(overview(), "default-src 'none'; frame-ancestors 'none'");
    }

    /** For people. */
    @GET
    @Produces(MediaType.TEXT_HTML + "; charset=UTF-8; qs=0.9")
    public Response html() {
        return answer(FrontPageHtml.of(overview()), FrontPageHtml.SECURITY_POLICY);
    }

    private Overview overview() {
        URI base = request.base();
        URI reference = DocumentationHandler.hasPages() ? base.resolve(DocumentationHandler.PATH + "/") : null;
        return new Overview(base, reference, apis);
    }

    private static Response answer(Object entity, String securityPolicy) {
        return Response.ok(entity)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", securityPolicy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
