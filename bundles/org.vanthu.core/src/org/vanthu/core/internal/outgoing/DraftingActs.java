package org.vanthu.core.internal.outgoing;

import java.util.List;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;

/** Drafting; files are taken in, converted, composed and prepared between transactions. */
final class DraftingActs implements Drafting {

    private final Steps steps;
    private final PaperWork paper;

    DraftingActs(Steps steps) {
        this.steps = steps;
        this.paper = new PaperWork(steps.parts());
    }

    @Override
    public Outcome<OutgoingDocument> start(
            OrganisationId organisation, UnitId unit, DraftFields fields, DraftOrigin origin) {
        return steps.act(act -> new DraftStart(act).start(unit, fields, origin));
    }

    @Override
    public Outcome<OutgoingView> open(DraftId id) {
        return steps.act(act -> new DraftReading(act).open(id));
    }

    @Override
    public Outcome<FileContent> file(DraftId id, Sha256 hash) {
        return steps.act(act -> new DraftReading(act).nameOf(id, hash)).flatMap(name -> paper.handOut(name, hash));
    }

    @Override
    public Outcome<OutgoingDocument> edit(Seen<DraftId> document, DraftFields fields) {
        return steps.act(act -> new DraftStart(act).edit(document.id(), fields));
    }

    @Override
    public Outcome<List<Series>> series(OrganisationId organisation, DocumentType type) {
        return steps.act(act -> Outcome.done(new DraftSeries(act).choices(type)));
    }

    @Override
    public Outcome<OutgoingDocument> chooseSeries(Seen<DraftId> document, Series series) {
        return steps.act(act -> new DraftStart(act).chooseSeries(document.id(), series));
    }

    @Override
    public Outcome<OutgoingDocument> route(Seen<DraftId> document, ApprovalRoute route) {
        return steps.act(act -> new DraftRoute(act).choose(document.id(), route));
    }

    @Override
    public Outcome<OutgoingDocument> addVersion(Seen<DraftId> document, GivenFile file, String note) {
        return steps.ask(act -> new DraftWriting(act).mayAdd(document.id()))
                .flatMap(drafted -> paper.take(file))
                .flatMap(brought -> steps.act(act -> new DraftWriting(act).add(document.id(), brought, note)));
    }

    @Override
    public Outcome<OutgoingDocument> compose(Seen<DraftId> document, Composition composition) {
        return steps.ask(act -> new DraftWriting(act).toCompose(document.id(), composition))
                .flatMap(wanted -> paper.compose(DraftPage.page(wanted.words()), wanted.name())
                        .flatMap(composed -> steps.act(
                                act -> new DraftWriting(act).addComposed(document.id(), composed, wanted.words()))));
    }

    @Override
    public Outcome<OutgoingDocument> addAnnex(Seen<DraftId> document, GivenFile file) {
        return steps.ask(act -> new DraftWriting(act).mayAdd(document.id()))
                .flatMap(drafted -> paper.take(file))
                .flatMap(brought -> steps.act(act -> new DraftWriting(act).addAnnex(document.id(), brought)));
    }

    @Override
    public Outcome<OutgoingDocument> removeAnnexes(Seen<DraftId> document) {
        return steps.act(act -> new DraftWriting(act).removeAnnexes(document.id()));
    }

    @Override
    public Outcome<OutgoingDocument> askOpinions(Seen<DraftId> document, OpinionRequest request) {
        return steps.act(act -> new DraftOpinions(act).ask(document.id(), request));
    }

    @Override
    public Outcome<OutgoingDocument> giveOpinion(DraftId document, Opinion.Verdict verdict, String words) {
        return steps.act(act -> new DraftOpinions(act).give(document, verdict, words));
    }

    @Override
    public Outcome<OutgoingDocument> initial(Seen<DraftId> document) {
        return steps.act(act -> new DraftInitials(act).initial(document.id(), OutgoingState.DRAFTING));
    }

    @Override
    public Outcome<OutgoingDocument> initialContent(Seen<DraftId> document) {
        return steps.act(act -> new DraftInitials(act).initial(document.id(), OutgoingState.CONTENT_CHECK));
    }

    @Override
    public Outcome<OutgoingDocument> submit(Seen<DraftId> document) {
        return steps.act(act -> new DraftApprovals(act).submit(document.id()));
    }

    @Override
    public Outcome<OutgoingDocument> withdraw(Seen<DraftId> document, String reason) {
        return steps.act(act -> new DraftApprovals(act).withdraw(document.id(), reason));
    }

    @Override
    public Outcome<OutgoingDocument> discard(Seen<DraftId> document, String reason) {
        return steps.act(act -> new DraftApprovals(act).discard(document.id(), reason));
    }

    @Override
    public Outcome<OutgoingDocument> approveContent(Seen<DraftId> document, String remark) {
        return steps.act(act -> new DraftApprovals(act).approveContent(document.id(), remark));
    }

    @Override
    public Outcome<OutgoingDocument> amendContent(Seen<DraftId> document, GivenFile file, String note) {
        return steps.ask(act -> new DraftWriting(act).mayAmend(document.id(), OutgoingState.CONTENT_CHECK))
                .flatMap(judged -> paper.take(file))
                .flatMap(brought -> steps.act(act -> new DraftWriting(act).amendContent(document.id(), brought, note)));
    }

    @Override
    public Outcome<OutgoingDocument> returnForContent(Seen<DraftId> document, String reason) {
        return steps.act(act -> new DraftApprovals(act)
                .returned(document.id(), OutgoingState.CONTENT_CHECK, "RETURNED_FOR_CONTENT", reason));
    }

    @Override
    public Outcome<OutgoingDocument> approveFormat(Seen<DraftId> document, String remark) {
        return steps.ask(act -> new DraftApprovals(act).toPrepare(document.id(), remark))
                .flatMap(version -> paper.prepare(version.making(), version.pdf(), version.moves(), version.initials()))
                .flatMap(prepared ->
                        steps.act(act -> new DraftApprovals(act).approveFormat(document.id(), prepared, remark)));
    }

    @Override
    public Outcome<List<MarkPlace>> places(DraftId id) {
        return steps.act(act -> new MarkPlacing(act).toPlace(id, OutgoingState.FORMAT_CHECK))
                .flatMap(file -> paper.places(file.pdf(), file.moves()));
    }

    @Override
    public Outcome<OutgoingDocument> placeMarks(Seen<DraftId> seen, List<Move> moves) {
        return steps.ask(act -> new MarkPlacing(act).toPlace(seen.id(), OutgoingState.FORMAT_CHECK))
                .flatMap(file -> paper.place(file.pdf(), file.moves(), moves, file.initials()))
                .flatMap(placed ->
                        steps.act(act -> new MarkPlacing(act).place(seen.id(), OutgoingState.FORMAT_CHECK, placed)));
    }

    @Override
    public Outcome<OutgoingDocument> returnForFormat(Seen<DraftId> document, String reason) {
        return steps.act(act -> new DraftApprovals(act)
                .returned(document.id(), OutgoingState.FORMAT_CHECK, "RETURNED_FOR_FORMAT", reason));
    }
}
