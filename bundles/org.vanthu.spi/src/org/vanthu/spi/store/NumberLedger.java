package org.vanthu.spi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.numbering.DocumentIdentifier;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;

/**
 * The ledger of every number ever taken. All acts happen in the transaction of the caller: a number exists if and only if
 * what it was taken for is durable too, so no gap and no duplicate survives a crash.
 */
public interface NumberLedger {

    /** The register of an organisation for a series; opened when it is used for the first time. */
    Register register(OrganisationId organisation, Series series);

    /** A register by its identity. */
    Optional<Register> find(RegisterId register);

    /** The registers an organisation has opened, by series. */
    List<Register> registers(OrganisationId organisation);

    /** The years of a register in which numbers were taken, latest first. */
    List<Integer> years(RegisterId register);

    /**
     * Takes the next number of the year of {@code date}. Others who take one of the same register and year wait until the
     * caller's transaction ends. When refused, nothing was taken, whether or not the transaction is committed.
     *
     * <p>Troubles: those of {@link org.vanthu.domain.numbering.NumberingRules#next}.
     *
     * @param use issued at once, or reserved
     */
    Outcome<LedgerEntry> take(RegisterId register, LocalDate date, NumberUse use, AccountId by, Instant now);

    /** The row of a number, if it was ever taken. */
    Optional<LedgerEntry> entry(LedgerNumber number);

    /**
     * The row of a number, held for this transaction until it ends.
     *
     * <p>Troubles: {@link org.vanthu.domain.numbering.NumberingTrouble#NO_SUCH_NUMBER}.
     */
    Outcome<LedgerEntry> hold(LedgerNumber number);

    /** Writes what became of a number; it must have been {@linkplain #hold held} in this transaction. */
    void write(LedgerEntry entry);

    /** Rows of a book in the order of their numbers, beginning after {@code number}. */
    List<LedgerEntry> rowsAfter(RegisterYear book, int number, int limit);

    /** The reserved numbers of a book that are free to be used, in order. */
    List<LedgerEntry> reservedIn(RegisterYear book);

    /**
     * Reads every row of a book and proves it. A number that is taken meanwhile is not missed.
     *
     * @param reader gets the rows in the order of their numbers, some at a time
     */
    LedgerProof prove(RegisterYear book, Consumer<List<LedgerEntry>> reader);

    /** As above, for the proof alone. */
    default LedgerProof prove(RegisterYear book) {
        return prove(book, rows -> {});
    }

    /**
     * The next document identifier of an organisation and year; others wait until the caller's transaction ends.
     *
     * @param code the code of the organisation at this moment
     */
    DocumentIdentifier nextIdentifier(OrganisationId organisation, String code, int year);

    /**
     * Puts a reserved number on a document.
     *
     * <p>Troubles: {@link org.vanthu.domain.numbering.NumberingTrouble#NO_SUCH_NUMBER} and those of
     * {@link LedgerEntry#useFor}.
     */
    default Outcome<LedgerEntry> use(LedgerNumber number, DocumentId document) {
        return hold(number).flatMap(entry -> entry.useFor(document)).ifDone(this::write);
    }

    /**
     * Binds a reserved number to a document that is on its way.
     *
     * <p>Troubles: {@link org.vanthu.domain.numbering.NumberingTrouble#NO_SUCH_NUMBER} and those of
     * {@link LedgerEntry#keepFor}.
     */
    default Outcome<LedgerEntry> keep(LedgerNumber number, DocumentId document) {
        return hold(number).flatMap(entry -> entry.keepFor(document)).ifDone(this::write);
    }

    /**
     * Gives a reserved number up for good.
     *
     * <p>Troubles: {@link org.vanthu.domain.numbering.NumberingTrouble#NO_SUCH_NUMBER} and those of
     * {@link LedgerEntry#voidFor}.
     */
    default Outcome<LedgerEntry> cancel(LedgerNumber number, String reason, AccountId by, Instant now) {
        return hold(number).flatMap(entry -> entry.voidFor(reason, by, now)).ifDone(this::write);
    }
}
