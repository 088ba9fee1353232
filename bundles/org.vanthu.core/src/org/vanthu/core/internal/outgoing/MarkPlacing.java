package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;

/** Where signature, seal, number and date will stand, kept with the version of the draft. */
final class MarkPlacing {

    private final Act act;
    private final DraftDocuments documents;

    MarkPlacing(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    /**
     * The file on which marks are placed, without what was prepared.
     *
     * @param moves where they were moved to so far
     * @param initials of whom it will show
     */
    record ToPlace(Sha256 pdf, List<Move> moves, List<PaperWork.Initialler> initials) {}

    /** Troubles: not in the state in which who asks judges it. */
    Outcome<ToPlace> toPlace(DraftId id, OutgoingState where) {
        return documents.doingIn(id, where, OutgoingAct.PLACE_MARKS).map(document -> {
            DraftVersion version = act.stores().draftPapers().versions(id).getLast();
            return new ToPlace(version.pdf(), moves(id, version.number()), new DraftInitials(act).ofLatest(document));
        });
    }

    /** Where the marks of a version were moved to. */
    private List<Move> moves(DraftId id, int version) {
        return act.stores().draftPapers().moves(id, version);
    }

    /** The moves that the latest version of a draft is prepared with. */
    List<Move> movesOfLatest(OutgoingDocument document) {
        return moves(document.id(), document.versions());
    }

    /** Keeps the places; before the signer the file prepared with them takes the place of the one before. */
    Outcome<OutgoingDocument> place(DraftId id, OutgoingState where, PaperWork.Placed placed) {
        return documents.doingIn(id, where, OutgoingAct.PLACE_MARKS).map(document -> {
            act.stores()
                    .draftPapers()
                    .keepMoves(
                            id,
                            document.versions(),
                            placed.places().stream().map(MarkPlace::asMove).toList());
            OutgoingDocument changed = where == OutgoingState.SIGNATURE ? prepared(document, placed) : document;
            act.stores().outgoing().write(changed);
            act.record(
                    "MARKS_PLACED",
                    id,
                    Payload.of(
                            "draftVersion",
                            document.versions(),
                            "prepared",
                            changed.prepared(),
                            "places",
                            placed.places().stream().map(MarkPlacing::words).toList()));
            return changed;
        });
    }

    /** Pages looked at stay looked at: nothing on them was written anew. */
    private OutgoingDocument prepared(OutgoingDocument document, PaperWork.Placed placed) {
        Optional<Sha256> before = document.prepared();
        before.ifPresent(file -> {
            Set<Integer> seen = act.stores()
                    .draftPapers()
                    .pagesSeen(document.id(), act.actor().account(), file);
            act.stores()
                    .draftPapers()
                    .addPagesSeen(document.id(), act.actor().account(), placed.prepared(), seen, act.now());
        });
        return document.inPlace().prepared(placed.prepared()).make();
    }

    private static String words(MarkPlace place) {
        return place.mark() + " " + (place.page() + 1) + " " + Math.round(place.left()) + " " + Math.round(place.top());
    }
}
