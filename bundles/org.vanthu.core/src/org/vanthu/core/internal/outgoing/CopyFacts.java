package org.vanthu.core.internal.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.incoming.IncomingFacts;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.spi.store.Stores;

/** What people are to a copy: what they are to the document it is of. */
final class CopyFacts {

    private CopyFacts() {}

    static Optional<ObjectFacts> of(Stores stores, CopyId id, Set<AccountId> people, Instant at) {
        return stores.copies()
                .find(id)
                .flatMap(copy -> original(stores, copy, people, at)
                        .map(facts -> new ObjectFacts(
                                id,
                                copy.organisation(),
                                facts.documentType(),
                                copy.version(),
                                false,
                                facts.standings())));
    }

    private static Optional<ObjectFacts> original(Stores stores, DocumentCopy copy, Set<AccountId> people, Instant at) {
        return switch (copy.source()) {
            case CopySource.Incoming incoming -> IncomingFacts.ofDocument(stores, incoming.document(), people, at);
            case CopySource.Issued issued -> stores.outgoing().facts(issued.draft(), people);
        };
    }
}
