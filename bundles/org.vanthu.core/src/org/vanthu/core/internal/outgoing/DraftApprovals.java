package org.vanthu.core.internal.outgoing;

import java.util.List;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Notification;

/** The way of a draft through its checks, there and back. */
final class DraftApprovals {

    private final Act act;
    private final DraftDocuments documents;

    DraftApprovals(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    Outcome<OutgoingDocument> submit(DraftId id) {
        return documents.doing(id, OutgoingAct.SUBMIT).flatMap(document -> {
            if (document.versions() == 0) {
                return Outcome.refused(DraftingTrouble.NO_VERSION);
            }
            if (document.route().isEmpty()) {
                return Outcome.refused(DraftingTrouble.WITHOUT_ROUTE);
            }
            return new ComposedDraft(act)
                    .upToDate(document)
                    .flatMap(current -> new DraftOpinions(act).noneAwaited(current))
                    .flatMap(ready -> document.metadata().checked().map(good -> {
                        documents.desk().endOpinions(document);
                        return documents.judged(document, OutgoingAct.SUBMIT, "DRAFT_SUBMITTED", "");
                    }));
        });
    }

    Outcome<OutgoingDocument> withdraw(DraftId id, String reason) {
        return back(documents.doing(id, OutgoingAct.WITHDRAW), OutgoingAct.WITHDRAW, "DRAFT_WITHDRAWN", reason);
    }

    /** Returned by who judges it in this state. */
    Outcome<OutgoingDocument> returned(DraftId id, OutgoingState where, String event, String reason) {
        return back(documents.doingIn(id, where, OutgoingAct.RETURN), OutgoingAct.RETURN, event, reason);
    }

    Outcome<OutgoingDocument> discard(DraftId id, String reason) {
        return documents
                .doing(id, OutgoingAct.DISCARD)
                .flatMap(document -> DraftDocuments.reason(reason).map(words -> {
                    documents.desk().endOpinions(document);
                    return documents.judged(document, OutgoingAct.DISCARD, "DRAFT_DISCARDED", words);
                }));
    }

    /** Back to the drafter, who is told why. */
    private Outcome<OutgoingDocument> back(
            Outcome<OutgoingDocument> going, OutgoingAct doing, String event, String reason) {
        return going.flatMap(document -> DraftDocuments.reason(reason).map(words -> {
            OutgoingDocument saved =
                    documents.judged(document.inPlace().unprepared().make(), doing, event, words);
            documents.desk().notify(saved, List.of(saved.drafter()), Notification.Kind.RETURNED, words);
            return saved;
        }));
    }

    Outcome<OutgoingDocument> approveContent(DraftId id, String remark) {
        return documents
                .doing(id, OutgoingAct.APPROVE_CONTENT)
                .flatMap(document -> documents
                        .notOwnWork(document)
                        .flatMap(nothing -> new ComposedDraft(act).upToDate(document))
                        .flatMap(current -> DraftDocuments.remark(remark))
                        .map(words ->
                                documents.judged(document, OutgoingAct.APPROVE_CONTENT, "CONTENT_APPROVED", words)));
    }

    /**
     * What is prepared to be signed.
     *
     * @param moves where its marks were moved to
     * @param initials of whom it shows
     */
    record ToPrepare(DraftVersion.Making making, Sha256 pdf, List<Move> moves, List<PaperWork.Initialler> initials) {}

    /** The version whose format is approved. Troubles: {@link DraftingTrouble#OWN_WORK} and those of the remark. */
    Outcome<ToPrepare> toPrepare(DraftId id, String remark) {
        return mayApproveFormat(id)
                .flatMap(document -> DraftDocuments.remark(remark).map(words -> {
                    DraftVersion version =
                            act.stores().draftPapers().versions(id).getLast();
                    return new ToPrepare(
                            version.making(),
                            version.pdf(),
                            new MarkPlacing(act).movesOfLatest(document),
                            new DraftInitials(act).ofLatest(document));
                }));
    }

    private Outcome<OutgoingDocument> mayApproveFormat(DraftId id) {
        return documents
                .doing(id, OutgoingAct.APPROVE_FORMAT)
                .flatMap(document ->
                        documents.notOwnWork(document).flatMap(nothing -> new ComposedDraft(act).upToDate(document)));
    }

    Outcome<OutgoingDocument> approveFormat(DraftId id, Sha256 prepared, String remark) {
        return mayApproveFormat(id)
                .flatMap(document -> DraftDocuments.remark(remark).map(words -> {
                    documents.keepJudgement(document, OutgoingAct.APPROVE_FORMAT, words);
                    return documents.save(
                            document.inPlace().prepared(prepared).make(),
                            "FORMAT_APPROVED",
                            Payload.of("draftVersion", document.versions(), "remark", words, "prepared", prepared));
                }));
    }
}
