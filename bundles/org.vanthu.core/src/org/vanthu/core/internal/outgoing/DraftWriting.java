package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.BroughtFiles.Brought;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SignerPost;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.Signatory;
import org.vanthu.spi.pdf.UrgencyMark;

/** Versions of a draft and its annexes, brought or composed. */
final class DraftWriting {

    private final Act act;
    private final DraftDocuments documents;

    DraftWriting(Act act, DraftDocuments documents) {
        this.act = act;
        this.documents = documents;
    }

    Outcome<OutgoingDocument> route(DraftId id, ApprovalRoute route) {
        SignerPosts posts = new SignerPosts(act.stores(), act.now());
        return documents
                .doing(id, OutgoingAct.EDIT)
                .flatMap(document -> posts.colleague(act.organisation(), route.contentChecker())
                        .flatMap(content -> posts.colleague(act.organisation(), route.formatChecker()))
                        .flatMap(format -> posts.maySign(
                                act.organisation(),
                                route.signer(),
                                route.capacity(),
                                document.fields().type()))
                        .flatMap(post -> routed(document, route, post)));
    }

    private Outcome<OutgoingDocument> routed(OutgoingDocument document, ApprovalRoute route, SignerPost post) {
        Signer printed = new Signer(route.capacity().position(post.position().title()), post.name());
        OutgoingDocument changed = document.inPlace().route(route, printed).make();
        return changed.metadata().checked().map(good -> {
            relate(document.id(), route);
            return documents.save(
                    changed,
                    "DRAFT_ROUTED",
                    Payload.of(
                            "contentChecker",
                            route.contentChecker(),
                            "formatChecker",
                            route.formatChecker(),
                            "signer",
                            route.signer(),
                            "capacity",
                            printed.position()));
        });
    }

    private void relate(DraftId id, ApprovalRoute route) {
        for (Relation relation : List.of(Relation.CONTENT_CHECKER, Relation.FORMAT_CHECKER, Relation.SIGNER)) {
            act.stores().outgoing().unrelate(id, relation);
        }
        act.stores().outgoing().relate(id, route.contentChecker(), Relation.CONTENT_CHECKER);
        act.stores().outgoing().relate(id, route.formatChecker(), Relation.FORMAT_CHECKER);
        act.stores().outgoing().relate(id, route.signer(), Relation.SIGNER);
    }

    /** Adds a version that somebody brings: the drafter, or who judges the draft and amends it. */
    Outcome<OutgoingDocument> bring(Outcome<OutgoingDocument> doing, GivenFile file, String note, String event) {
        return doing.flatMap(document -> DraftDocuments.remark(note).flatMap(words -> {
            try (Scratch scratch = Scratch.of(act.parts())) {
                return new BroughtFiles(act.parts(), scratch)
                        .take(file)
                        .map(brought -> documents.save(
                                add(document, brought, DraftVersion.Making.BROUGHT, words),
                                event,
                                Payload.of("draftVersion", document.versions() + 1, "file", brought.pdf())));
            }
        }));
    }

    private OutgoingDocument add(OutgoingDocument document, Brought brought, DraftVersion.Making making, String note) {
        DraftVersion version = new DraftVersion(
                document.versions() + 1,
                brought.name(),
                brought.original(),
                brought.pdf(),
                brought.pages(),
                making,
                act.actor().account(),
                act.now(),
                note);
        act.stores().draftPapers().addVersion(document.id(), version);
        return document.inPlace().versions(version.number()).make();
    }

    /** Puts an amended version before the signer in place of the one prepared (NĐ 30/2020, Art. 11.2). */
    Outcome<OutgoingDocument> amendPrepared(DraftId id, GivenFile file, String note) {
        return documents
                .doingIn(id, OutgoingState.SIGNATURE, OutgoingAct.AMEND)
                .flatMap(document -> DraftDocuments.remark(note).flatMap(words -> {
                    try (Scratch scratch = Scratch.of(act.parts())) {
                        return new BroughtFiles(act.parts(), scratch)
                                .take(file)
                                .flatMap(brought -> prepared(document, brought, words));
                    }
                }));
    }

    private Outcome<OutgoingDocument> prepared(OutgoingDocument document, Brought brought, String note) {
        OutgoingDocument changed = add(document, brought, DraftVersion.Making.BROUGHT, note);
        return new DraftApprovals(act, documents)
                .prepare(changed)
                .map(file -> documents.save(
                        changed.inPlace().prepared(file).make(),
                        "AMENDED_BEFORE_SIGNING",
                        Payload.of("draftVersion", changed.versions(), "file", brought.pdf(), "prepared", file)));
    }

    Outcome<OutgoingDocument> compose(DraftId id, Composition composition) {
        return documents.doing(id, OutgoingAct.ADD_VERSION).flatMap(document -> {
            if (document.route().isEmpty()) {
                return Outcome.refused(DraftingTrouble.WITHOUT_ROUTE);
            }
            try (Scratch scratch = Scratch.of(act.parts())) {
                Path made = scratch.fresh(".pdf");
                return act.parts()
                        .paper()
                        .composer()
                        .compose(page(document, document.route().get(), composition), made)
                        .flatMap(composed -> scratch.keep(made)
                                .map(kept -> documents.save(
                                        add(
                                                document,
                                                composed(document, kept, composed.pages()),
                                                DraftVersion.Making.COMPOSED,
                                                ""),
                                        "DRAFT_COMPOSED",
                                        Payload.of("draftVersion", document.versions() + 1, "file", kept.hash()))));
            }
        });
    }

    private static Brought composed(OutgoingDocument document, StoredBlob kept, int pages) {
        String name = document.fields().notation().replace('/', '-') + "-" + (document.versions() + 1) + ".pdf";
        return new Brought(name, kept.hash(), kept.hash(), kept.size(), pages);
    }

    private OfficialDocument page(OutgoingDocument document, ApprovalRoute route, Composition composition) {
        Organisation issuer =
                act.stores().organisations().find(document.organisation()).orElseThrow();
        Optional<String> superior =
                issuer.superior().flatMap(act.stores().organisations()::find).map(Organisation::name);
        List<String> block = List.of(document.signer().position().split(", "));
        return new OfficialDocument(
                new Letterhead(superior, issuer.name(), document.fields().notation(), issuer.place()),
                Numbering.open(),
                heading(document),
                Distribution.of(
                        composition.addressees(),
                        document.fields().recipients().stream()
                                .map(Recipient::name)
                                .toList(),
                        document.fields().keptBy()),
                BodyText.ofPlainText(composition.text()),
                new Signatory(block, Optional.empty(), document.signer().fullName()),
                new Marks(mark(document.fields().urgency()), Optional.empty(), Optional.empty()));
    }

    private static Heading heading(OutgoingDocument document) {
        return document.fields().type().namePrinted()
                ? new Heading.NamedType(
                        document.fields().type().vietnamese(), document.fields().subject())
                : new Heading.OfficialLetter(document.fields().subject());
    }

    private static Optional<UrgencyMark> mark(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> Optional.empty();
            case URGENT -> Optional.of(UrgencyMark.KHAN);
            case VERY_URGENT -> Optional.of(UrgencyMark.THUONG_KHAN);
            case EXPRESS -> Optional.of(UrgencyMark.HOA_TOC);
        };
    }

    Outcome<OutgoingDocument> addAnnex(DraftId id, GivenFile file) {
        return documents.doing(id, OutgoingAct.ADD_VERSION).flatMap(document -> {
            try (Scratch scratch = Scratch.of(act.parts())) {
                return new BroughtFiles(act.parts(), scratch).take(file).map(brought -> annexed(document, brought));
            }
        });
    }

    private OutgoingDocument annexed(OutgoingDocument document, Brought brought) {
        int order = act.stores().draftPapers().annexes(document.id()).size() + 1;
        Annex annex = new Annex(order, asPdf(brought.name()), brought.pdf(), brought.size(), Optional.empty(), 0);
        act.stores().draftPapers().addAnnex(document.id(), annex);
        return documents.save(
                document, "ANNEX_ADDED", Payload.of("order", order, "name", annex.name(), "file", annex.file()));
    }

    private static String asPdf(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".pdf";
    }

    Outcome<OutgoingDocument> removeAnnexes(DraftId id) {
        return documents.doing(id, OutgoingAct.ADD_VERSION).map(document -> {
            List<String> names = act.stores().draftPapers().annexes(id).stream()
                    .map(annex -> annex.file().hex())
                    .limit(20)
                    .toList();
            act.stores().draftPapers().removeAnnexes(id);
            return documents.save(document, "ANNEXES_REMOVED", Payload.of("files", names));
        });
    }
}
