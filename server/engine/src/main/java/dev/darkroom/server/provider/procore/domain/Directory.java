package dev.darkroom.server.provider.procore.domain;

import java.util.Optional;

/** Companies, their projects and their users. Safe for use by several threads. */
public interface Directory {

    /** Adds a company. */
    void addCompany(long id, String name);

    /** Adds a project to a company. */
    void addProject(long id, long company, String name);

    /** Adds a user who belongs to a company. */
    void addMember(long company, User user);

    /** Whether there is such a company. */
    boolean hasCompany(long company);

    /** The company that a project belongs to; empty when there is no such project. */
    Optional<Long> companyOf(long project);

    /** A user, if he or she belongs to a company. */
    Optional<User> member(long company, long user);

    /** The user with the smallest id among those who belong to a company. */
    Optional<User> firstMember(long company);
}
