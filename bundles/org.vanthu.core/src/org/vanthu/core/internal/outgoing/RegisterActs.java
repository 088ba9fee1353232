package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.outgoing.RegisterBooks;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingEntry;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.NumberLedger;

/** Registers, the ledger and what is printed of them, in the transaction of one act. */
final class RegisterActs implements Registers {

    private final Act act;
    private final NumberLedger ledger;

    RegisterActs(Act act) {
        this.act = act;
        this.ledger = act.stores().numbers();
    }

    @Override
    public Outcome<List<RegisterBooks>> registers(OrganisationId organisation) {
        return Outcome.done(ledger.registers(organisation).stream()
                .map(register -> new RegisterBooks(register, ledger.years(register.id())))
                .toList());
    }

    @Override
    public Outcome<List<OutgoingEntry>> outgoing(
            OrganisationId organisation, RegisterYear book, int number, int limit) {
        return own(book).map(register -> OutgoingPrints.entries(act.stores(), book, number, limit));
    }

    @Override
    public Outcome<List<LedgerEntry>> ledger(OrganisationId organisation, RegisterYear book, int number, int limit) {
        return own(book).map(register -> ledger.rowsAfter(book, number, limit));
    }

    @Override
    public Outcome<LedgerProof> prove(OrganisationId organisation, RegisterYear book) {
        return own(book).map(register -> ledger.prove(book));
    }

    @Override
    public Outcome<FileContent> printOutgoing(OrganisationId organisation, RegisterYear book) {
        return own(book).flatMap(register -> new OutgoingPrints(act).register(register, book));
    }

    @Override
    public Outcome<FileContent> printProof(OrganisationId organisation, RegisterYear book) {
        return own(book).flatMap(register -> new LedgerPrint(act).proof(register, ledger.prove(book)));
    }

    @Override
    public Outcome<FileContent> printEvidence(DraftId document) {
        return new EvidencePrint(act)
                .sheet(act.stores().outgoing().find(document).orElseThrow());
    }

    private Outcome<Register> own(RegisterYear book) {
        Optional<Register> found = ledger.find(book.register())
                .filter(register -> register.organisation().equals(act.organisation()));
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(DraftingTrouble.NO_SUCH_REGISTER));
    }
}
