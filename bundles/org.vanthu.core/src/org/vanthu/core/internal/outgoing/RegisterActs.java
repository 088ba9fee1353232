package org.vanthu.core.internal.outgoing;

import java.util.List;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.EvidenceSheet;
import org.vanthu.api.outgoing.RegisterBooks;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingEntry;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;

/** Registers and the ledger; they are printed between transactions. */
final class RegisterActs implements Registers {

    private static final int MOST_ROWS = 1000;

    private final Steps steps;
    private final PaperWork paper;

    RegisterActs(Steps steps) {
        this.steps = steps;
        this.paper = new PaperWork(steps.parts());
    }

    @Override
    public Outcome<List<RegisterBooks>> registers(OrganisationId organisation) {
        return steps.act(act -> Outcome.done(act.stores().numbers().registers(organisation).stream()
                .map(register ->
                        new RegisterBooks(register, act.stores().numbers().years(register.id())))
                .toList()));
    }

    @Override
    public Outcome<Register> open(OrganisationId organisation, Series series) {
        return steps.act(act -> new DraftSeries(act)
                .open(series)
                .ifDone(register -> act.record("REGISTER_OPENED", register.id(), Payload.of("series", series.code()))));
    }

    @Override
    public Outcome<List<OutgoingEntry>> outgoing(
            OrganisationId organisation, RegisterYear book, int number, int limit) {
        return steps.act(act ->
                own(act, book).map(register -> OutgoingRegisterPrint.entries(act.stores(), book, number, page(limit))));
    }

    @Override
    public Outcome<List<LedgerEntry>> ledger(OrganisationId organisation, RegisterYear book, int number, int limit) {
        return steps.act(act ->
                own(act, book).map(register -> act.stores().numbers().rowsAfter(book, number, page(limit))));
    }

    @Override
    public Outcome<LedgerProof> prove(OrganisationId organisation, RegisterYear book) {
        return steps.act(
                act -> own(act, book).map(register -> act.stores().numbers().prove(book)));
    }

    @Override
    public Outcome<FileContent> printOutgoing(OrganisationId organisation, RegisterYear book) {
        return steps.act(act -> own(act, book).map(register -> new OutgoingRegisterPrint(act).book(book)))
                .flatMap(sheets -> {
                    RegisterRows rows = new RegisterRows(steps, book);
                    return paper.print(sheets, rows)
                            .flatMap(printed -> rows.end().map(read -> printed));
                });
    }

    @Override
    public Outcome<FileContent> printProof(OrganisationId organisation, RegisterYear book) {
        return steps.act(act -> own(act, book)
                        .map(register -> new LedgerPrint(act)
                                .proof(register, act.stores().numbers().prove(book))))
                .flatMap(paper::print);
    }

    @Override
    public Outcome<EvidenceSheet> printEvidence(DraftId document) {
        return steps.ask(act -> new EvidencePrint(act).gather(document))
                .flatMap(evidence -> paper.verifyAll(
                                evidence.files().stream()
                                        .map(Evidence.SignedFile::bytes)
                                        .toList(),
                                evidence.policy())
                        .flatMap(verified -> paper.print(evidence.sheet(verified)))
                        .flatMap(printed ->
                                steps.act(act -> Outcome.done(new KeptEvidence(act).printed(document, printed))))
                        .map(printed -> new EvidenceSheet(printed, evidence.certificates(), evidence.services())));
    }

    @Override
    public Outcome<FileContent> keepEvidence(DraftId document, Sha256 printed, GivenFile signed) {
        return steps.ask(act -> new KeptEvidence(act)
                        .isSheet(document, printed)
                        .flatMap(known -> new EvidencePrint(act).gather(document)))
                .flatMap(evidence -> {
                    try (Scratch scratch = Scratch.of(steps.parts())) {
                        return scratch.lay(printed)
                                .flatMap(before -> new ReturnedFiles(steps.parts())
                                        .takeRaised(
                                                scratch,
                                                before,
                                                signed,
                                                evidence.sealed(),
                                                evidence.services(),
                                                evidence.policy()));
                    }
                })
                .flatMap(raised -> steps.act(act -> new KeptEvidence(act).keep(document, raised)));
    }

    private static int page(int limit) {
        return Math.clamp(limit, 1, MOST_ROWS);
    }

    private static Outcome<Register> own(Act act, RegisterYear book) {
        return act.stores()
                .numbers()
                .find(book.register())
                .filter(register -> register.organisation().equals(act.organisation()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(DraftingTrouble.NO_SUCH_REGISTER));
    }
}
