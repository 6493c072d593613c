package dev.darkroom.server.provider.procore;

import static dev.darkroom.server.provider.procore.ProcoreErrors.forbidden;
import static dev.darkroom.server.provider.procore.ProcoreErrors.notFound;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.CurrentRequest;
import java.util.Optional;

/** Lets requests in to a project of a company. */
final class Entrance implements AccessRule<Visit> {

    private static final String COMPANY = "Procore-Company-Id";
    private static final String PROJECT = "project_id";

    private final CurrentRequest request;
    private final Directory directory;

    Entrance(CurrentRequest request, Directory directory) {
        this.request = request;
        this.directory = directory;
    }

    @Override
    public boolean appliesTo(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(PROJECT));
    }

    @Override
    public Visit check(Operation operation, JsonNode parameters) {
        return enter(parameters.path(COMPANY).asLong(), parameters.path(PROJECT).asLong());
    }

    /** Turns away whoever has nothing to do with the company, and whoever looks for a project where it is not. */
    Visit enter(long company, long project) {
        if (!directory.hasCompany(company)) {
            throw forbidden("company " + company + " is not known");
        }
        Person person = person(company)
                .orElseThrow(() -> forbidden("the user of the token does not belong to company " + company));
        long owner = directory.companyOf(project).orElseThrow(() -> notFound("project " + project));
        if (owner != company) {
            throw forbidden("project " + project + " does not belong to company " + company);
        }
        return new Visit(company, project, person);
    }

    /** Whoever comes without a token is taken for the first of the company's people. */
    private Optional<Person> person(long company) {
        String account = request.principal().account();
        return account == null ? directory.firstMember(company) : directory.member(company, Long.parseLong(account));
    }
}
