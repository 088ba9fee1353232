package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.BroughtFiles.Brought;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.ComposedWords;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;

/** Versions of a draft and its annexes, brought or composed; the files themselves are made before. */
final class DraftWriting {

    private final Act act;
    private final DraftDocuments documents;

    DraftWriting(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    /** What a page will say, and what its file is called. */
    record ToCompose(ComposedWords words, String name) {}

    /** Whether the drafter may add to it now. */
    Outcome<OutgoingDocument> mayAdd(DraftId id) {
        return documents.doing(id, OutgoingAct.ADD_VERSION);
    }

    /** Whether who judges it in this state may amend it now. */
    Outcome<OutgoingDocument> mayAmend(DraftId id, OutgoingState where) {
        return documents.doingIn(id, where, OutgoingAct.AMEND);
    }

    Outcome<OutgoingDocument> add(DraftId id, Brought brought, String note) {
        return mayAdd(id)
                .flatMap(document -> DraftDocuments.remark(note)
                        .map(words -> saved(add(document, brought, words), brought, "VERSION_ADDED")));
    }

    Outcome<OutgoingDocument> amendContent(DraftId id, Brought brought, String note) {
        return mayAmend(id, OutgoingState.CONTENT_CHECK)
                .flatMap(document -> DraftDocuments.remark(note)
                        .map(words -> saved(add(document, brought, words), brought, "CONTENT_AMENDED")));
    }

    /** Puts an amended version before the signer in place of the one prepared (NĐ 30/2020, Art. 11.2). */
    Outcome<OutgoingDocument> amendPrepared(DraftId id, Brought brought, Sha256 prepared, String note) {
        return mayAmend(id, OutgoingState.SIGNATURE)
                .flatMap(document -> DraftDocuments.remark(note).map(words -> {
                    OutgoingDocument changed = add(document, brought, words);
                    return documents.save(
                            changed.inPlace().prepared(prepared).make(),
                            "AMENDED_BEFORE_SIGNING",
                            Payload.of(
                                    "draftVersion", changed.versions(), "file", brought.pdf(), "prepared", prepared));
                }));
    }

    /** What the composer has to make. Troubles: {@link DraftingTrouble#WITHOUT_ROUTE}. */
    Outcome<ToCompose> toCompose(DraftId id, Composition composition) {
        return mayAdd(id)
                .flatMap(document -> document.route().isEmpty()
                        ? Outcome.refused(DraftingTrouble.WITHOUT_ROUTE)
                        : Outcome.done(new ToCompose(
                                new DraftPage(act).words(new ComposedDraft(act).today(document), composition),
                                document.fields().notation().replace('/', '-') + "-" + (document.versions() + 1)
                                        + ".pdf")));
    }

    /** Keeps a composed page with its words; the draft takes on the names of issuer and signer that stand on it. */
    Outcome<OutgoingDocument> addComposed(DraftId id, Brought composed, ComposedWords words) {
        return mayAdd(id).map(document -> {
            OutgoingDocument changed = add(new ComposedDraft(act).today(document), composed, "");
            act.stores().draftPapers().addComposed(id, changed.versions(), words);
            return saved(changed, composed, "DRAFT_COMPOSED");
        });
    }

    private OutgoingDocument add(OutgoingDocument document, Brought brought, String note) {
        DraftVersion version = new DraftVersion(
                document.versions() + 1,
                brought.name(),
                brought.original(),
                brought.pdf(),
                brought.pages(),
                brought.making(),
                act.actor().account(),
                act.now(),
                note);
        act.stores().draftPapers().addVersion(document.id(), version);
        return document.inPlace().versions(version.number()).make();
    }

    private OutgoingDocument saved(OutgoingDocument changed, Brought brought, String event) {
        return documents.save(changed, event, Payload.of("draftVersion", changed.versions(), "file", brought.pdf()));
    }

    Outcome<OutgoingDocument> addAnnex(DraftId id, Brought brought) {
        return mayAdd(id).map(document -> {
            int order = act.stores().draftPapers().annexes(id).size() + 1;
            Annex annex = new Annex(
                    order, asPdf(brought.name()), brought.pdf(), brought.size(), brought.pages(), Optional.empty(), 0);
            act.stores().draftPapers().addAnnex(id, annex);
            return documents.save(
                    document, "ANNEX_ADDED", Payload.of("order", order, "name", annex.name(), "file", annex.file()));
        });
    }

    private static String asPdf(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".pdf";
    }

    Outcome<OutgoingDocument> removeAnnexes(DraftId id) {
        return mayAdd(id).map(document -> {
            List<String> files = act.stores().draftPapers().annexes(id).stream()
                    .map(annex -> annex.file().hex())
                    .limit(20)
                    .toList();
            act.stores().draftPapers().removeAnnexes(id);
            return documents.save(document, "ANNEXES_REMOVED", Payload.of("files", files));
        });
    }
}
