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
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.DuplicateKeys;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Takes one document into the register: number, row, files, desk and event in one transaction. */
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
     * @param files the main file first
     */
    record Arrived(
            IncomingFields fields,
            List<Examined> files,
            Instant receivedAt,
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
     * Registers. The number is taken before the last look for duplicates: whoever registers the same at the same moment
     * waits for the number, and then sees this document.
     */
    Outcome<Registered> register(Arrived arrived, Intake intake) {
        return kept(arrived, intake).flatMap(hashes -> {
            DocumentId id = DocumentId.at(act.now());
            return takeNumber(id)
                    .flatMap(number -> unknown(arrived.fields(), arrived.acknowledged())
                            .map(nothing -> write(document(id, number, arrived), arrived, hashes)));
        });
    }

    private Outcome<List<Sha256>> kept(Arrived arrived, Intake intake) {
        List<Sha256> hashes = new ArrayList<>();
        for (Examined file : arrived.files()) {
            var stored = intake.keep(file);
            if (!stored.isDone()) {
                return Outcome.refused(stored.troubles());
            }
            hashes.add(stored.orThrow().hash());
        }
        return Outcome.done(hashes);
    }

    private Outcome<LedgerEntry> takeNumber(DocumentId id) {
        LocalDate today = WorkingCalendar.dayOf(act.now());
        var register = act.stores().numbers().register(organisation, new Series.Arrivals());
        return act.stores()
                .numbers()
                .take(
                        register.id(),
                        today,
                        new NumberUse.Issued(id),
                        act.actor().account(),
                        act.now());
    }

    private IncomingDocument document(DocumentId id, LedgerEntry number, Arrived arrived) {
        Examined main = arrived.files().getFirst();
        return new IncomingDocument(
                id,
                organisation,
                number.number(),
                number.date(),
                arrived.receivedAt(),
                act.now(),
                act.actor().account(),
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

    private Registered write(IncomingDocument document, Arrived arrived, List<Sha256> hashes) {
        act.stores().incoming().add(document);
        List<DocumentFile> files = new ArrayList<>();
        for (int position = 0; position < hashes.size(); position++) {
            files.add(IncomingFiles.row(
                    document.id(),
                    position,
                    position == 0 ? DocumentFile.Kind.MAIN : DocumentFile.Kind.ANNEX,
                    arrived.files().get(position),
                    hashes.get(position),
                    act));
        }
        act.stores().incoming().addFiles(files);
        lay(document);
        record(document, hashes, arrived);
        return new Registered(
                document.id(),
                document.arrival().number(),
                document.arrivalDate(),
                OfficeClock.handOn(act.stores(), organisation, act.now())
                        .latest(document.receivedAt(), document.fields().urgency()),
                document.fields().warnings());
    }

    /** Onto the desk of who registered it, to be submitted. */
    private void lay(IncomingDocument document) {
        act.stores()
                .desks()
                .describe(Headlines.of(document, List.of(), new People(act.stores(), organisation, act.now())));
        act.stores()
                .desks()
                .put(List.of(WorkItem.unread(
                        registrar(),
                        Worklist.TO_SUBMIT,
                        document.id(),
                        Optional.empty(),
                        act.now(),
                        Optional.empty())));
    }

    private AccountId registrar() {
        return act.actor().account();
    }

    private void record(IncomingDocument document, List<Sha256> hashes, Arrived arrived) {
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
                        hashes.getFirst(),
                        "files",
                        hashes.size(),
                        "verdict",
                        document.verdict(),
                        "acknowledged",
                        arrived.acknowledged().size(),
                        "delivery",
                        arrived.delivery()));
    }
}
