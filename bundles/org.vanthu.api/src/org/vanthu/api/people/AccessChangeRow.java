package org.vanthu.api.people;

import org.vanthu.domain.access.AccessChange;

/** A change of access rights with the names to show. */
public record AccessChangeRow(AccessChange change, String readerName, String madeByName) {}
