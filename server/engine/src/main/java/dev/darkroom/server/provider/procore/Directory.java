package dev.darkroom.server.provider.procore;

import java.util.Optional;

/** Companies, their projects and their people. Safe for use by several threads. */
public interface Directory {

    /** Adds a company. */
    void addCompany(long id, String name);

    /** Adds a project to a company. */
    void addProject(long id, long company, String name);

    /** Adds a person who belongs to a company. */
    void addMember(long company, Person person);

    /** Whether there is such a company. */
    boolean hasCompany(long company);

    /** The company that a project belongs to; empty when there is no such project. */
    Optional<Long> companyOf(long project);

    /** A person, if he or she belongs to a company. */
    Optional<Person> member(long company, long person);

    /** The person with the smallest id among those who belong to a company. */
    Optional<Person> firstMember(long company);
}
