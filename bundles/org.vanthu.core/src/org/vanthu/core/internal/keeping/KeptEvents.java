package org.vanthu.core.internal.keeping;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;
import org.vanthu.domain.audit.Installation;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.spi.store.Stores;

/** What the record of events says about kept files. */
final class KeptEvents {

    private KeptEvents() {}

    /** Records what became of a file that is kept. */
    static void record(Stores stores, KeptFile before, KeptFile after, Instant now) {
        if (after.renewals() > before.renewals()) {
            append(
                    stores,
                    after,
                    now,
                    "PROOF_RENEWED",
                    Payload.of(
                            "part",
                            after.part(),
                            "issued",
                            after.issued(),
                            "before",
                            before.current(),
                            "file",
                            after.current(),
                            "level",
                            after.level().map(SignatureLevel::word).orElse(""),
                            "provableUntil",
                            after.provableUntil().map(Instant::toString).orElse("")));
        }
        if (after.risk() != before.risk() && after.risk().isReal()) {
            append(
                    stores,
                    after,
                    now,
                    "PROOF_AT_RISK",
                    Payload.of("part", after.part(), "risk", after.risk(), "file", after.current()));
        }
    }

    private static void append(Stores stores, KeptFile file, Instant now, String act, Payload payload) {
        Id document = document(stores, file);
        stores.events()
                .append(new NewEvent(
                        now,
                        Installation.ACCOUNT,
                        Optional.empty(),
                        act,
                        document.kind(),
                        document.toString(),
                        file.organisation(),
                        payload));
    }

    /** In whose history it stands: that of a copy is in the history of what it is of. */
    private static Id document(Stores stores, KeptFile file) {
        DraftId draft = DraftId.of(file.document());
        if (stores.outgoing().find(draft).isPresent()) {
            return draft;
        }
        return stores.copies()
                .find(new CopyId(file.document().value()))
                .map(copy -> copy.source().original())
                .orElse(file.document());
    }
}
