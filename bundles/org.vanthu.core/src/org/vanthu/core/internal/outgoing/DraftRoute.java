package org.vanthu.core.internal.outgoing;

import java.util.List;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SignerPost;
import org.vanthu.domain.outcome.Outcome;

/** Who checks a draft and who signs it. */
final class DraftRoute {

    private final Act act;
    private final DraftDocuments documents;

    DraftRoute(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    Outcome<OutgoingDocument> choose(DraftId id, ApprovalRoute route) {
        return documents.doing(id, OutgoingAct.EDIT).flatMap(document -> choose(document, route));
    }

    private Outcome<OutgoingDocument> choose(OutgoingDocument document, ApprovalRoute wanted) {
        SignerPosts posts = new SignerPosts(act.stores(), act.now());
        DocumentType type = document.fields().type();
        ApprovalRoute route = new ApprovalRoute(
                wanted.contentChecker(),
                wanted.formatChecker(),
                wanted.signer(),
                posts.inFull(act.organisation(), wanted.signer(), wanted.capacity(), type));
        return posts.colleague(act.organisation(), route.contentChecker())
                .flatMap(content -> posts.colleague(act.organisation(), route.formatChecker()))
                .flatMap(format -> posts.maySign(act.organisation(), route.signer(), route.capacity(), type))
                .flatMap(post -> routed(document, route, post));
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
}
