package org.vanthu.core.internal.outgoing;

import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.CopyTrouble;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;

/** What a copy is of. */
record CopyOriginal(Act act, CopySource source) {

    /** Its main file, as long as it stands. Troubles: {@link CopyTrouble#NOT_ISSUED}, {@code ORIGINAL_TAKEN_BACK}. */
    Outcome<Sha256> file() {
        return switch (source) {
            case CopySource.Incoming incoming ->
                incoming(incoming).state() == HandlingState.CANCELLED
                        ? Outcome.refused(CopyTrouble.ORIGINAL_TAKEN_BACK)
                        : Outcome.done(newestMain(incoming).hash());
            case CopySource.Issued issued -> issued(issued(issued));
        };
    }

    private static Outcome<Sha256> issued(OutgoingDocument document) {
        if (document.state() == OutgoingState.RECALLED) {
            return Outcome.refused(CopyTrouble.ORIGINAL_TAKEN_BACK);
        }
        return document.issue()
                .filter(issue -> document.state() == OutgoingState.ISSUED)
                .map(issue -> Outcome.done(issue.file()))
                .orElseGet(() -> Outcome.refused(CopyTrouble.NOT_ISSUED));
    }

    private DocumentFile newestMain(CopySource.Incoming incoming) {
        return act.stores().incoming().files(incoming.document()).stream()
                .filter(file -> file.position() == 0)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** What a recipient may register of it. */
    IncomingFields fields() {
        return switch (source) {
            case CopySource.Incoming incoming -> incoming(incoming).fields();
            case CopySource.Issued issued -> issued(issued).fieldsForRecipient();
        };
    }

    private IncomingDocument incoming(CopySource.Incoming incoming) {
        return act.stores().incoming().find(incoming.document()).orElseThrow();
    }

    private OutgoingDocument issued(CopySource.Issued issued) {
        return act.stores().outgoing().find(issued.draft()).orElseThrow();
    }
}
