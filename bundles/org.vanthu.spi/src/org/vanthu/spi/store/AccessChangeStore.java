package org.vanthu.spi.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccessChangeId;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.AccessChange;

/** Who was let read which document by name, and the changes of that. */
public interface AccessChangeStore {

    /** Adds a change and lets it hold: the reader is on the document's list from now on, or off it. */
    void add(AccessChange change);

    /** Replaces a change by its decided form. An undone change no longer holds. */
    void decide(AccessChange decided);

    Optional<AccessChange> find(AccessChangeId change);

    /** Those of these people who are let read the document by name. */
    Set<AccountId> readers(DocumentId document, Set<AccountId> people);

    /** All changes on a document, the latest first. */
    List<AccessChange> ofDocument(DocumentId document);

    /** Changes in a body that await a decision, the oldest first. */
    List<AccessChange> flaggedIn(OrganisationId organisation, int limit);
}
