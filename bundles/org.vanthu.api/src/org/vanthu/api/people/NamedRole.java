package org.vanthu.api.people;

import org.vanthu.domain.organisation.Role;

/** What a body calls a role that it has made itself. */
public record NamedRole(Role role, String name) {}
