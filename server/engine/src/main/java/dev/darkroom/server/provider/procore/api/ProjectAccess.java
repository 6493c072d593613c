package dev.darkroom.server.provider.procore.api;

import static dev.darkroom.server.provider.procore.api.ProcoreErrors.forbidden;
import static dev.darkroom.server.provider.procore.api.ProcoreErrors.notFound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.provider.procore.domain.Directory;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.CurrentRequest;
import java.util.Optional;

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
        if (!directory.hasCompany(company)) {
            throw forbidden("company " + company + " is not known");
        }
        User user = user(company)
                .orElseThrow(() -> forbidden("the user of the token does not belong to company " + company));
        long owner = directory.companyOf(project).orElseThrow(() -> notFound("project " + project));
        if (owner != company) {
            throw forbidden("project " + project + " does not belong to company " + company);
        }
        return new ProjectScope(company, project, user);
    }

    /** A company that is not named is that of the project, for a token of one of its users; some libraries name it in part only. */
    @Override
    public Optional<JsonNode> implied(String parameter, JsonNode others) {
        String account = request.principal().account();
        if (account == null || !parameter.equals(COMPANY)) {
            return Optional.empty();
        }
        return directory
                .companyOf(others.path(PROJECT).asLong())
                .filter(company ->
                        directory.member(company, Long.parseLong(account)).isPresent())
                .map(LongNode::valueOf);
    }

    /** Whoever comes without a token is taken for the first of the company's users. */
    private Optional<User> user(long company) {
        String account = request.principal().account();
        return account == null ? directory.firstMember(company) : directory.member(company, Long.parseLong(account));
    }

    /** What the request that is answered was given access to. */
    ProjectScope require() {
        return request.scope(this);
    }
}
