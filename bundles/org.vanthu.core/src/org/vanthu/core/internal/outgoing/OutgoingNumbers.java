package org.vanthu.core.internal.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.NumberingRules;
import org.vanthu.domain.numbering.NumberingTrouble;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.NumberLedger;

/** Numbers of outgoing documents: reserved, taken, kept and voided, each act with its event. */
final class OutgoingNumbers {

    private final Act act;
    private final NumberLedger ledger;
    private final DraftDocuments documents;

    OutgoingNumbers(Act act, DraftDocuments documents) {
        this.act = act;
        this.ledger = act.stores().numbers();
        this.documents = documents;
    }

    List<LedgerEntry> reserved(Series series) {
        Register register = ledger.register(act.organisation(), series);
        return ledger.reservedIn(register.in(today().getYear()));
    }

    Outcome<LedgerEntry> reserve(Series series, String purpose) {
        Register register = ledger.register(act.organisation(), series);
        return NumberingRules.reservation(purpose)
                .flatMap(use ->
                        ledger.take(register.id(), today(), use, act.actor().account(), act.now()))
                .ifDone(entry -> record("NUMBER_RESERVED", register, entry, Optional.of(purpose), Optional.empty()));
    }

    /** Voids a reserved number; from a document that waits with it, it is taken off. */
    Outcome<LedgerEntry> cancel(LedgerNumber number, String reason) {
        return own(number)
                .flatMap(register -> ledger.hold(number)
                        .flatMap(this::notBeingSealed)
                        .flatMap(entry ->
                                ledger.cancel(number, reason, act.actor().account(), act.now()))
                        .ifDone(entry -> {
                            takeOff(entry);
                            record("NUMBER_VOIDED", register, entry, Optional.empty(), Optional.of(reason));
                        }));
    }

    private Outcome<LedgerEntry> notBeingSealed(LedgerEntry entry) {
        boolean sealing = keeper(entry)
                .filter(document -> document.state() == OutgoingState.SEALING)
                .isPresent();
        return sealing
                ? Outcome.refused(
                        DraftingTrouble.NUMBER_IN_USE, "number", entry.number().printed())
                : Outcome.done(entry);
    }

    private void takeOff(LedgerEntry entry) {
        keeper(entry)
                .filter(document -> document.number()
                        .filter(taken -> taken.number().equals(entry.number()))
                        .isPresent())
                .ifPresent(document -> documents.save(
                        document.change().unnumbered().make(),
                        "NUMBER_TAKEN_OFF",
                        Payload.of("number", entry.number().number())));
    }

    private Optional<OutgoingDocument> keeper(LedgerEntry entry) {
        Optional<DocumentId> kept = switch (entry.use()) {
            case NumberUse.Reserved reserved -> reserved.document();
            case NumberUse.Voided voided -> voided.document();
            case NumberUse.Issued issued -> Optional.empty();
        };
        return kept.map(DraftId::of).flatMap(act.stores().outgoing()::find);
    }

    /** The number for a document whose issuing begins: kept for it already, reserved in advance, or the next one. */
    Outcome<LedgerEntry> takeFor(OutgoingDocument document, NumberChoice choice) {
        return taken(document, choice).flatMap(entry -> ofItsYear(document, entry));
    }

    /** A legal document names its year beside the number: the year of the register (Annex I, II.3). */
    private static Outcome<LedgerEntry> ofItsYear(OutgoingDocument document, LedgerEntry entry) {
        int year = entry.number().book().year();
        DocumentCode code =
                DocumentCode.of(entry.number().number(), document.fields().notation());
        return code.legalYear().filter(named -> named != year).isEmpty()
                ? Outcome.done(entry)
                : Outcome.refused(
                        DraftingTrouble.NOTATION_OF_ANOTHER_YEAR,
                        "notation",
                        document.fields().notation(),
                        "year",
                        year);
    }

    private Outcome<LedgerEntry> taken(OutgoingDocument document, NumberChoice choice) {
        if (document.number().isPresent()) {
            return ledger.hold(document.number().get().number())
                    .flatMap(entry -> entry.keepFor(document.id().document()));
        }
        Register register = ledger.register(document.organisation(), document.series());
        return switch (choice) {
            case NumberChoice.Next next ->
                ledger.take(
                                register.id(),
                                today(),
                                new NumberUse.Reserved(
                                        purpose(document),
                                        Optional.of(document.id().document())),
                                act.actor().account(),
                                act.now())
                        .ifDone(entry -> record(
                                "NUMBER_TAKEN", register, entry, Optional.of(purpose(document)), Optional.empty()));
            case NumberChoice.Reserved(LedgerNumber number) ->
                number.book().register().equals(register.id())
                        ? ledger.keep(number, document.id().document())
                                .ifDone(entry -> record(
                                        "NUMBER_KEPT",
                                        register,
                                        entry,
                                        Optional.of(purpose(document)),
                                        Optional.empty()))
                        : unknown(number);
        };
    }

    /** The number of a document that is issued now stands on it for good. */
    Outcome<LedgerEntry> use(OutgoingDocument document) {
        return ledger.use(
                document.number().orElseThrow().number(), document.id().document());
    }

    /** Voids the number of a document that is stopped or goes back. */
    Outcome<LedgerEntry> voidOf(OutgoingDocument document, String reason) {
        LedgerNumber number = document.number().orElseThrow().number();
        return own(number)
                .flatMap(register -> ledger.cancel(number, reason, act.actor().account(), act.now())
                        .ifDone(entry ->
                                record("NUMBER_VOIDED", register, entry, Optional.empty(), Optional.of(reason))));
    }

    private Outcome<Register> own(LedgerNumber number) {
        return ledger.find(number.book().register())
                .filter(register -> register.organisation().equals(act.organisation()))
                .map(Outcome::done)
                .orElseGet(() -> unknown(number));
    }

    private static <T> Outcome<T> unknown(LedgerNumber number) {
        return Outcome.refused(
                NumberingTrouble.NO_SUCH_NUMBER,
                "number",
                number.printed(),
                "year",
                number.book().year());
    }

    private void record(
            String event, Register register, LedgerEntry entry, Optional<String> purpose, Optional<String> reason) {
        act.record(
                event,
                register.id(),
                Payload.of(
                        "series",
                        register.series().code(),
                        "year",
                        entry.number().book().year(),
                        "number",
                        entry.number().number(),
                        "date",
                        entry.date(),
                        "purpose",
                        purpose,
                        "reason",
                        reason));
    }

    /** Begins with what the number is kept for, so that a row without a document explains itself. */
    private static String purpose(OutgoingDocument document) {
        String words =
                document.fields().type().vietnamese() + ": " + document.fields().subject();
        return words.substring(0, Math.min(words.length(), LedgerEntry.LONGEST_WORDS));
    }

    private LocalDate today() {
        return NumberingRules.dateOf(act.now());
    }
}
