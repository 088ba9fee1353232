package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.List;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Notification;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.SigningPreparation;

/** The way of a draft through its checks, there and back. */
final class DraftApprovals {

    private final Act act;
    private final DraftDocuments documents;

    DraftApprovals(Act act, DraftDocuments documents) {
        this.act = act;
        this.documents = documents;
    }

    Outcome<OutgoingDocument> submit(DraftId id) {
        return documents.doing(id, OutgoingAct.SUBMIT).flatMap(document -> {
            if (document.versions() == 0) {
                return Outcome.refused(DraftingTrouble.NO_VERSION);
            }
            if (document.route().isEmpty()) {
                return Outcome.refused(DraftingTrouble.WITHOUT_ROUTE);
            }
            return new DraftOpinions(act, documents)
                    .noneAwaited(document)
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
                        .flatMap(nothing -> DraftDocuments.remark(remark))
                        .map(words ->
                                documents.judged(document, OutgoingAct.APPROVE_CONTENT, "CONTENT_APPROVED", words)));
    }

    Outcome<OutgoingDocument> approveFormat(DraftId id, String remark) {
        return documents
                .doing(id, OutgoingAct.APPROVE_FORMAT)
                .flatMap(document -> documents
                        .notOwnWork(document)
                        .flatMap(nothing -> DraftDocuments.remark(remark))
                        .flatMap(words -> prepare(document).map(prepared -> {
                            documents.keepJudgement(document, OutgoingAct.APPROVE_FORMAT, words);
                            return documents.save(
                                    document.inPlace().prepared(prepared).make(),
                                    "FORMAT_APPROVED",
                                    Payload.of(
                                            "draftVersion",
                                            document.versions(),
                                            "remark",
                                            words,
                                            "prepared",
                                            prepared));
                        })));
    }

    /** The latest version with fields for number, date and signatures. */
    Outcome<Sha256> prepare(OutgoingDocument document) {
        DraftVersion latest = act.stores().draftPapers().versions(document.id()).getLast();
        if (latest.making() == DraftVersion.Making.COMPOSED) {
            return Outcome.done(latest.pdf());
        }
        try (Scratch scratch = Scratch.of(act.parts())) {
            SigningPreparation preparation = act.parts().paper().preparation();
            Path target = scratch.fresh(".pdf");
            return scratch.lay(latest.pdf())
                    .flatMap(source -> preparation
                            .find(source)
                            .flatMap(found -> preparation.prepare(source, found.places(), target))
                            .flatMap(places -> scratch.keep(target))
                            .map(StoredBlob::hash));
        }
    }
}
