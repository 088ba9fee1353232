package org.vanthu.core.internal.operations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.BackupsKnown;
import org.vanthu.api.operations.BackupsKnown.Made;
import org.vanthu.api.operations.BackupsKnown.Proof;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.Operations;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.Installation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.EventSearch;

/** The use cases of operating an office that is open. */
public final class OperationsActs implements Operations {

    /** As many tries of restoring are looked through for one that found everything whole. */
    private static final int LATEST = 100;

    private final Act act;

    public OperationsActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<BackupReport> backup(OrganisationId organisation, Path file, Progress progress) {
        OfficeParts parts = act.parts();
        return Host.mustBe(act, organisation)
                .flatMap(host -> new BackupWriter(
                                parts.folder(), parts.store(), parts.outside().stores())
                        .write(file, act.now(), progress))
                .ifDone(report -> act.record("BACKUP_MADE", organisation, facts(report)));
    }

    static Payload facts(BackupReport report) {
        return Payload.of(
                "file", report.file().getFileName().toString(),
                "files", report.files(),
                "rows",
                        report.rows().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                "sha256", report.hash());
    }

    /** Reads within the transaction of the act: other connections could wait for what it has written. */
    @Override
    public Outcome<CheckReport> check(OrganisationId organisation, Progress progress) {
        OfficeParts parts = act.parts();
        return Host.mustBe(act, organisation)
                .map(host -> OfficeCheck.of(
                        act.stores(), parts.blobs(), parts.folder().logKey(), progress))
                .flatMap(report -> progress.isCancelled()
                        ? Outcome.<CheckReport>refused(OperationsTrouble.STOPPED)
                        : Outcome.done(report))
                .ifDone(report -> act.record("OFFICE_CHECKED", organisation, facts(report)));
    }

    @Override
    public Outcome<RestoreReport> tryRestore(OrganisationId organisation, Path backup, Progress progress) {
        OfficeParts parts = act.parts();
        return Host.mustBe(act, organisation)
                .flatMap(host -> new FolderMaintenance(parts.outside())
                        .tryRestore(backup, parts.folder().logKey(), progress))
                .ifDone(report -> act.record("BACKUP_TRIED", organisation, FolderMaintenance.facts(backup, report)));
    }

    @Override
    public Outcome<BackupsKnown> backups(OrganisationId organisation) {
        return Host.mustBe(act, organisation).map(host -> {
            List<Proof> tries = latest("BACKUP_TRIED", organisation).stream()
                    .map(OperationsActs::proof)
                    .toList();
            return new BackupsKnown(
                    Stream.of(organisation, Installation.ORGANISATION)
                            .flatMap(
                                    body -> latest("BACKUP_MADE", body).stream().limit(1))
                            .max(Comparator.comparing(Event::sequence))
                            .map(event -> new Made(
                                    event.at(), event.payload().fact("file").orElse(""))),
                    tries.stream().findFirst(),
                    tries.stream().filter(Proof::isSound).findFirst());
        });
    }

    /** The latest first, at most a page of them. */
    private List<Event> latest(String what, OrganisationId body) {
        EventSearch search = new EventSearch(
                Set.of(body),
                Optional.empty(),
                Optional.of(what),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return act.stores().events().search(search, Long.MAX_VALUE, LATEST);
    }

    private static Proof proof(Event event) {
        Payload facts = event.payload();
        return new Proof(
                event.at(),
                facts.fact("backup").orElse(""),
                Instant.parse(facts.fact("made").orElseThrow()),
                Long.parseLong(facts.fact("troubles").orElseThrow()));
    }

    static Payload facts(CheckReport report) {
        return Payload.of(
                "books", report.books(),
                "events", report.log().events(),
                "files", report.files(),
                "numbers", report.numbers(),
                "troubles", report.troubles().size());
    }
}
