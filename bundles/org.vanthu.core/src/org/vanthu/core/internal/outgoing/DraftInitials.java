package org.vanthu.core.internal.outgoing;

import java.util.List;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.PaperWork.Initialler;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.pdf.SigningPreparation.Initials;

/** Initials (ký nháy) of the drafter and of who answers for the content; each is a judgement on one version. */
final class DraftInitials {

    private final Act act;
    private final DraftDocuments documents;

    DraftInitials(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    /** Troubles: {@link DraftingTrouble#NO_VERSION}, {@code INITIALLED}, {@code COMPOSED_EARLIER}, {@code OWN_WORK}. */
    Outcome<OutgoingDocument> initial(DraftId id, OutgoingState where) {
        return documents
                .doingIn(id, where, OutgoingAct.INITIAL)
                .flatMap(document ->
                        document.versions() == 0 ? Outcome.refused(DraftingTrouble.NO_VERSION) : Outcome.done(document))
                .flatMap(document -> own(document, where)
                        .flatMap(nothing -> new ComposedDraft(act).upToDate(document))
                        .flatMap(current -> once(document))
                        .map(nothing -> documents.judged(document, OutgoingAct.INITIAL, "DRAFT_INITIALLED", "")));
    }

    private Outcome<Nothing> own(OutgoingDocument document, OutgoingState where) {
        return where == OutgoingState.DRAFTING ? Outcome.done() : documents.notOwnWork(document);
    }

    private Outcome<Nothing> once(OutgoingDocument document) {
        boolean there = given(document).stream()
                .anyMatch(judgement -> place(document, judgement.by())
                        == place(document, act.actor().account()));
        return there ? Outcome.refused(DraftingTrouble.INITIALLED) : Outcome.done();
    }

    private List<Judgement> given(OutgoingDocument document) {
        return act.stores().draftPapers().judgements(document.id()).stream()
                .filter(judgement -> judgement.act() == OutgoingAct.INITIAL)
                .filter(judgement -> judgement.version() == document.versions())
                .toList();
    }

    private static Initials.Place place(OutgoingDocument document, AccountId by) {
        return by.equals(document.drafter()) ? Initials.Place.END_OF_TEXT : Initials.Place.END_OF_RECIPIENTS;
    }

    /** Whose initials the latest version bears. */
    List<Initialler> ofLatest(OutgoingDocument document) {
        return given(document).stream()
                .map(judgement -> new Initialler(
                        place(document, judgement.by()),
                        new Printing(act).name(judgement.by()),
                        act.stores().marks().of(judgement.by())))
                .toList();
    }
}
