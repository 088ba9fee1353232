package org.vanthu.api.outgoing;

import java.util.Set;
import org.vanthu.domain.drafting.ComposedWords.Part;

/**
 * The latest version of a draft as it was composed, to be composed anew.
 *
 * @param composition what was typed; without addressees that are no recipients any more
 * @param outdated parts of the page that no longer say what the draft says; while there is one it cannot be submitted,
 *     approved or signed
 */
public record ComposedVersion(Composition composition, Set<Part> outdated) {

    public ComposedVersion {
        outdated = Set.copyOf(outdated);
    }
}
