package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.core.internal.outgoing.IssuingDesk.Begun;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.SigningPlaces;

/** Numbering, sealing and issuing; files are handed out and verified between transactions. */
final class IssuingActs implements Issuing {

    private final Steps steps;
    private final PaperWork paper;
    private final SealedFiles sealed;

    IssuingActs(Steps steps) {
        this.steps = steps;
        this.paper = new PaperWork(steps.parts());
        this.sealed = new SealedFiles(steps.parts());
    }

    @Override
    public Outcome<List<LedgerEntry>> reserved(OrganisationId organisation, Series series) {
        return steps.act(act -> Outcome.done(numbers(act).reserved(series)));
    }

    @Override
    public Outcome<LedgerEntry> reserve(OrganisationId organisation, Series series, String purpose) {
        return steps.act(act -> numbers(act).reserve(series, purpose));
    }

    @Override
    public Outcome<LedgerEntry> voidNumber(OrganisationId organisation, LedgerNumber number, String reason) {
        return steps.act(act -> numbers(act).cancel(number, reason));
    }

    private static OutgoingNumbers numbers(Act act) {
        return new OutgoingNumbers(act, new DraftDocuments(act));
    }

    @Override
    public Outcome<IssueWork> begin(Seen<DraftId> seen, NumberChoice choice) {
        return steps.act(act -> new IssuingDesk(act).begin(seen.id(), choice)).flatMap(this::handOut);
    }

    @Override
    public Outcome<IssueWork> resume(DraftId id) {
        return steps.act(act -> new IssuingDesk(act).resume(id)).flatMap(this::handOut);
    }

    /** The number is taken by now: should a file be missing, the clerk goes on under it or voids it with the reason. */
    private Outcome<IssueWork> handOut(Begun begun) {
        List<FileContent> annexes = new ArrayList<>();
        for (Annex annex : begun.annexes()) {
            Outcome<FileContent> file = paper.handOut(annex.name(), annex.file());
            if (!file.isDone()) {
                return Outcome.refused(file.troubles());
            }
            annexes.add(file.orThrow());
        }
        OutgoingDocument document = begun.document();
        return paper.handOut(
                        document.fileName().orElseThrow(),
                        document.signature().orElseThrow().file())
                .map(file -> new IssueWork(
                        document.id(),
                        document.version(),
                        file,
                        SigningPlaces.AGENCY_FIELD,
                        document.code().orElseThrow(),
                        begun.place(),
                        document.number().orElseThrow().date(),
                        annexes,
                        List.copyOf(begun.certificates()),
                        begun.services()));
    }

    @Override
    public Outcome<SigningReview> review(DraftId id) {
        return paper.counted(counted -> steps.act(act -> new IssuingDesk(act).review(id, counted)));
    }

    @Override
    public Outcome<Set<Integer>> pagesSeen(DraftId id, Set<Integer> pages) {
        return steps.ask(act -> new IssuingDesk(act).review(id, Map.of()))
                .flatMap(review -> paper.count(review.annexes()))
                .flatMap(counted -> steps.act(act -> new IssuingDesk(act).pagesSeen(id, pages, counted)));
    }

    @Override
    public Outcome<OutgoingDocument> finish(Seen<DraftId> seen, GivenFile main, List<GivenFile> annexes) {
        return steps.ask(act -> new IssuingDesk(act).toSeal(seen.id()))
                .flatMap(wanted -> sealed.take(wanted, main, annexes))
                .flatMap(back -> steps.act(act -> new IssuingDesk(act).finish(seen.id(), back)));
    }

    @Override
    public Outcome<OutgoingDocument> abandon(Seen<DraftId> seen, NumberAfterAll number, String reason) {
        return steps.act(act -> new IssuingDesk(act).abandon(seen.id(), number, reason));
    }

    @Override
    public Outcome<OutgoingDocument> returnToDrafter(Seen<DraftId> seen, String reason) {
        return steps.act(act -> new IssuingDesk(act).returnToDrafter(seen.id(), reason));
    }
}
