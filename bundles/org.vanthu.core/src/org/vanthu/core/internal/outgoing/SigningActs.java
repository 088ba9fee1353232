package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.AuthorisationPaper;
import org.vanthu.api.outgoing.AuthorisationRow;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.Signing;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.pdf.SigningPlaces;

/** Signing by the competent person; what comes back is verified between transactions. */
final class SigningActs implements Signing {

    private final Steps steps;
    private final PaperWork paper;
    private final ReturnedFiles returned;

    SigningActs(Steps steps) {
        this.steps = steps;
        this.paper = new PaperWork(steps.parts());
        this.returned = new ReturnedFiles(steps.parts());
    }

    @Override
    public Outcome<SigningReview> review(DraftId id) {
        return paper.counted(counted -> steps.act(act -> new SigningDesk(act).review(id, counted)));
    }

    @Override
    public Outcome<SigningReview> skip(Seen<DraftId> seen) {
        return steps.act(act -> new SigningDesk(act).skip(seen.id()));
    }

    @Override
    public Outcome<VerificationReport> readBack(DraftId id) {
        return steps.act(act -> new SigningDesk(act).kept(id))
                .flatMap(kept -> paper.verify(kept.file(), kept.policy()))
                .map(PaperWork.Verified::report);
    }

    @Override
    public Outcome<Set<Integer>> pagesSeen(DraftId id, Set<Integer> pages) {
        return steps.ask(act -> new SigningDesk(act).review(id, Map.of()))
                .flatMap(review -> paper.count(review.annexes()))
                .flatMap(counted -> steps.act(act -> new SigningDesk(act).pagesSeen(id, pages, counted)));
    }

    @Override
    public Outcome<List<MarkPlace>> places(DraftId id) {
        return steps.act(act -> new MarkPlacing(act).toPlace(id, OutgoingState.SIGNATURE))
                .flatMap(file -> paper.places(file.pdf(), file.moves()));
    }

    @Override
    public Outcome<OutgoingDocument> placeMarks(Seen<DraftId> seen, List<Move> moves) {
        return steps.ask(act -> new MarkPlacing(act).toPlace(seen.id(), OutgoingState.SIGNATURE))
                .flatMap(file -> paper.place(file.pdf(), file.moves(), moves, file.initials()))
                .flatMap(placed ->
                        steps.act(act -> new MarkPlacing(act).place(seen.id(), OutgoingState.SIGNATURE, placed)));
    }

    @Override
    public Outcome<HandedOut> handOut(Seen<DraftId> seen) {
        return steps.act(act -> new SigningDesk(act).toSign(seen.id()))
                .flatMap(work -> paper.handOut(work.name(), work.prepared())
                        .map(file -> new HandedOut(
                                seen.id(),
                                seen.version(),
                                file,
                                SigningPlaces.SIGNER_FIELD,
                                work.certificates(),
                                work.services())));
    }

    @Override
    public Outcome<SignatureReport> takeBack(Seen<DraftId> seen, GivenFile signed) {
        return steps.ask(act -> new SigningDesk(act).toSign(seen.id()))
                .flatMap(work -> returned.take(work.prepared(), signed, work.expectation()))
                .flatMap(back -> steps.act(act ->
                        new SigningDesk(act).signed(seen.id(), back.file().hash(), back.report())));
    }

    @Override
    public Outcome<OutgoingDocument> undo(Seen<DraftId> seen, String reason) {
        return steps.act(act -> new SigningDesk(act).undo(seen.id(), reason));
    }

    @Override
    public Outcome<OutgoingDocument> amend(Seen<DraftId> seen, GivenFile file, String note) {
        return steps.ask(act -> new DraftWriting(act).mayAmend(seen.id(), OutgoingState.SIGNATURE))
                .flatMap(judged -> paper.take(file))
                .flatMap(brought -> paper.prepare(brought.making(), brought.pdf(), List.of(), List.of())
                        .flatMap(prepared -> steps.act(
                                act -> new DraftWriting(act).amendPrepared(seen.id(), brought, prepared, note))));
    }

    @Override
    public Outcome<OutgoingDocument> returnUnsigned(Seen<DraftId> seen, String reason) {
        return steps.act(act ->
                new DraftApprovals(act).returned(seen.id(), OutgoingState.SIGNATURE, "RETURNED_UNSIGNED", reason));
    }

    @Override
    public Outcome<SigningAuthorisation> authorise(OrganisationId organisation, AuthorisationPaper paper) {
        return steps.act(act -> new AuthorisationActs(act).give(paper));
    }

    @Override
    public Outcome<SigningAuthorisation> revoke(OrganisationId organisation, AuthorisationId authorisation) {
        return steps.act(act -> new AuthorisationActs(act).revoke(authorisation));
    }

    @Override
    public Outcome<List<AuthorisationRow>> authorisations(OrganisationId organisation) {
        return steps.act(act -> Outcome.done(new AuthorisationActs(act).all()));
    }
}
