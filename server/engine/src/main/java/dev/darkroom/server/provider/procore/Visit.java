package dev.darkroom.server.provider.procore;

/** A request that was let in: to a project of a company, on behalf of a person. */
record Visit(long company, long project, Person person) {}
