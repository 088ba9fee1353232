package org.vanthu.api.people;

import org.vanthu.domain.organisation.Delegation;

/** A delegation with the names to show. */
public record DelegationRow(Delegation delegation, String fromName, String toName) {}
