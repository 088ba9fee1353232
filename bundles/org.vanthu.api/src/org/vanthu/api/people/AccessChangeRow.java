package org.vanthu.api.people;

import java.util.Optional;
import org.vanthu.domain.access.AccessChange;

/**
 * A change of access rights with the names to show.
 *
 * @param document what is known of the document without opening it; empty when it is not in a register
 */
public record AccessChangeRow(
        AccessChange change, String readerName, String madeByName, Optional<DocumentFound> document) {}
