package dev.darkroom.server.provider.procore.api;

import static dev.darkroom.server.provider.procore.api.ProcoreErrors.forbidden;
import static dev.darkroom.server.provider.procore.api.ProcoreErrors.notFound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.provider.procore.domain.Directory;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import dev.darkroom.server.provider.procore.domain.Standing;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.CurrentRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Authorises requests for a project of a company. Safe for use by several threads. */
public final class ProjectAccess implements AccessRule<ProjectScope> {

    private static final String COMPANY = "Procore-Company-Id";
    private static final String PROJECT = "project_id";

    private final CurrentRequest request;
    private final Directory directory;

    /** Asks the directory about the sender of the request. */
    public ProjectAccess(CurrentRequest request, Directory directory) {
        this.request = request;
        this.directory = directory;
    }

    @Override
    public boolean appliesTo(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(PROJECT));
    }

    /** Turns away whoever has nothing to do with the company, and whoever looks for a project where it is not. */
    @Override
    public ProjectScope check(Operation operation, JsonNode parameters) {
        long company = parameters.path(COMPANY).asLong();
        long project = parameters.path(PROJECT).asLong();
        Standing standing = directory
                .standing(company, project, user())
                .orElseThrow(() -> forbidden("company " + company + " is not known"));
        User user = standing.user();
        if (user == null) {
            throw forbidden("the user of the token does not belong to company " + company);
        }
        if (standing.owner() == null) {
            throw notFound("project " + project);
        }
        if (standing.owner() != company) {
            throw forbidden("project " + project + " does not belong to company " + company);
        }
        return new ProjectScope(company, project, user);
    }

    /** A company that is not named is that of the project, for a token of one of its users; some libraries name it in part only. */
    @Override
    public Optional<JsonNode> implied(String parameter, JsonNode others) {
        Long user = user();
        if (user == null || !parameter.equals(COMPANY)) {
            return Optional.empty();
        }
        long project = others.path(PROJECT).asLong();
        return directory
                .companyOf(project)
                .filter(company -> directory
                        .standing(company, project, user)
                        .map(Standing::user)
                        .isPresent())
                .map(LongNode::valueOf);
    }

    /** Whose token came; null for whoever comes without one and is taken for the first of the company's users. */
    private @Nullable Long user() {
        String account = request.principal().account();
        return account == null ? null : Long.valueOf(account);
    }

    /** What the request that is answered was given access to. */
    ProjectScope require() {
        return request.scope(this);
    }
}
