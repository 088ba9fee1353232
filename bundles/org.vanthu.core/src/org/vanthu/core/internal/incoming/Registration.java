package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.incoming.DuplicateFound;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.incoming.Intake.Examined;
import org.vanthu.core.internal.settings.OfficeClock;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.DuplicateKeys;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Takes one document, whose files are kept, into the register: number, row, files, desk and event in one transaction. */
final class Registration {

    private static final int DUPLICATES_TOLD = 5;

    private final Act act;
    private final OrganisationId organisation;

    Registration(Act act, OrganisationId organisation) {
        this.act = act;
        this.organisation = organisation;
    }

    /**
     * What is registered.
     *
     * @param files the main file first, all of them kept
     * @param receivedAt empty for now
     */
    record Arrived(
            IncomingFields fields,
            List<Examined> files,
            Optional<Instant> receivedAt,
            Optional<DeliveryId> delivery,
            Set<DocumentId> acknowledged) {}

    /** The fields, once they are right and nobody has registered the same. */
    Outcome<IncomingFields> check(IncomingFields fields, Set<DocumentId> acknowledged) {
        return fields.checkedOn(WorkingCalendar.dayOf(act.now()))
                .flatMap(right -> unknown(right, acknowledged).map(nothing -> right));
    }

    /** Documents that look the same. */
    List<DuplicateFound> duplicates(IncomingFields fields) {
        DuplicateKeys keys = DuplicateKeys.of(fields);
        return act.stores().incoming().duplicates(organisation, keys, DUPLICATES_TOLD).stream()
                .flatMap(found -> keys.sameAs(DuplicateKeys.of(found.fields())).stream()
                        .map(reason -> new DuplicateFound(found, reason)))
                .toList();
    }

    private Outcome<Nothing> unknown(IncomingFields fields, Set<DocumentId> acknowledged) {
        List<Trouble> troubles = duplicates(fields).stream()
                .map(DuplicateFound::document)
                .filter(found -> !acknowledged.contains(found.id()))
                .map(Registration::duplicate)
                .toList();
        return troubles.isEmpty() ? Outcome.done() : Outcome.refused(troubles);
    }

    private static Trouble duplicate(IncomingDocument found) {
        return Trouble.of(
                IncomingTrouble.DUPLICATE,
                "number",
                found.arrival().number(),
                "day",
                found.arrivalDate(),
                "code",
                found.fields().code(),
                "issuer",
                found.fields().organName());
    }

    /**
     * Registers. Whoever has taken a number lets everybody else who registers wait until all is on the disk: what does not
     * depend on the number is therefore written before. The last look for duplicates comes behind it: whoever registers
     * the same at the same moment waits for the number, and then sees this document.
     */
    Outcome<Registered> register(Arrived arrived) {
        DocumentId id = DocumentId.at(act.now());
        Instant handOn = OfficeClock.handOn(act.stores(), organisation, act.now())
                .latest(receivedAt(arrived), arrived.fields().urgency());
        Register register = act.stores().numbers().register(organisation, new Series.Arrivals());
        addFiles(id, arrived);
        lay(id);
        return takeNumber(register, id)
                .flatMap(number -> unknown(arrived.fields(), arrived.acknowledged())
                        .map(nothing -> write(document(id, number, arrived), arrived, handOn)));
    }

    private Instant receivedAt(Arrived arrived) {
        return arrived.receivedAt().orElse(act.now());
    }

    /** What another body of this office has issued is kept provable there. */
    private void addFiles(DocumentId id, Arrived arrived) {
        List<DocumentFile> files = new ArrayList<>();
        for (Examined file : arrived.files()) {
            DocumentFile.Kind kind = files.isEmpty() ? DocumentFile.Kind.MAIN : DocumentFile.Kind.ANNEX;
            DocumentFile row = IncomingFiles.row(id, files.size(), kind, file, act);
            files.add(row);
            if (arrived.delivery().isEmpty()) {
                IncomingFiles.keepProvable(act, organisation, row, file);
            }
        }
        act.stores().incoming().addFiles(files);
    }

    /** Onto the desk of who registers it, to be submitted. */
    private void lay(DocumentId id) {
        act.stores()
                .desks()
                .putNew(List.of(WorkItem.unread(
                        registrar(), Worklist.TO_SUBMIT, id, Optional.empty(), act.now(), Optional.empty())));
    }

    private Outcome<LedgerEntry> takeNumber(Register register, DocumentId id) {
        LocalDate today = WorkingCalendar.dayOf(act.now());
        return act.stores().numbers().take(register.id(), today, new NumberUse.Issued(id), registrar(), act.now());
    }

    private IncomingDocument document(DocumentId id, LedgerEntry number, Arrived arrived) {
        Examined main = arrived.files().getFirst();
        return new IncomingDocument(
                id,
                organisation,
                number.number(),
                number.date(),
                receivedAt(arrived),
                act.now(),
                registrar(),
                arrived.delivery(),
                arrived.fields(),
                main.pages(),
                main.signatures().verdict().word(),
                HandlingState.REGISTERED,
                Optional.empty(),
                "",
                Optional.empty(),
                0);
    }

    private Registered write(IncomingDocument document, Arrived arrived, Instant handOn) {
        act.stores().incoming().add(document);
        act.stores()
                .desks()
                .introduce(Headlines.of(document, List.of(), new People(act.stores(), organisation, act.now())));
        record(document, arrived);
        return new Registered(
                document.id(),
                document.arrival().number(),
                document.arrivalDate(),
                handOn,
                document.fields().warningsOn(document.arrivalDate()));
    }

    private AccountId registrar() {
        return act.actor().account();
    }

    private void record(IncomingDocument document, Arrived arrived) {
        act.record(
                "INCOMING_REGISTERED",
                document.id(),
                Payload.of(
                        "number",
                        document.arrival().number(),
                        "year",
                        document.arrival().book().year(),
                        "code",
                        document.fields().code().toString(),
                        "issuer",
                        document.fields().organName(),
                        "main",
                        arrived.files().getFirst().hash(),
                        "files",
                        arrived.files().size(),
                        "verdict",
                        document.verdict(),
                        "acknowledged",
                        arrived.acknowledged().size(),
                        "delivery",
                        arrived.delivery()));
    }
}
