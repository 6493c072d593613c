package dev.darkroom.server.provider.procore.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Companies, their projects and their users. Safe for use by several threads. */
public interface Directory {

    /** Adds a company. */
    void addCompany(long id, String name);

    /** Adds a project to a company. */
    void addProject(long id, long company, String name);

    /** Adds a user who belongs to a company. */
    void addMember(long company, User user);

    /**
     * How a project and a user stand to a company; empty when there is no such company.
     *
     * @param user the id of the user; null for the one with the smallest id among those who belong to the company
     */
    Optional<Standing> standing(long company, long project, @Nullable Long user);

    /** The company that a project belongs to; empty when there is no such project. */
    Optional<Long> companyOf(long project);
}
