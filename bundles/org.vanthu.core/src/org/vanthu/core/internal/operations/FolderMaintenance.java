package org.vanthu.core.internal.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.ExportReport;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.Maintenance;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.api.operations.RestoreReport.Counted;
import org.vanthu.core.internal.audit.AuditActs;
import org.vanthu.core.internal.audit.EventSealer;
import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.domain.audit.Installation;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.OfficeStore;

/** Opens the folder for one act, does it, records it, and lets the folder go. */
@Component
public final class FolderMaintenance implements Maintenance {

    private static final String FILES = "files";

    private final OutsideParts outside;

    @Activate
    public FolderMaintenance(@Reference OutsideParts outside) {
        this.outside = outside;
    }

    @Override
    public Outcome<BackupReport> backup(Path dataFolder, Path file, Progress progress) {
        return within(
                dataFolder,
                opened -> new BackupWriter(opened.folder(), opened.store(), outside.stores())
                        .write(file, now(opened), progress)
                        .flatMap(report -> record(opened, "BACKUP_MADE", OperationsActs.facts(report))
                                .map(done -> report)));
    }

    @Override
    public Outcome<CheckReport> check(Path dataFolder, Progress progress) {
        return within(
                dataFolder,
                opened -> opened.sealer().sealNow().flatMap(bound -> {
                    CheckReport report = look(opened, progress);
                    if (progress.isCancelled()) {
                        return Outcome.refused(OperationsTrouble.STOPPED);
                    }
                    return record(opened, "OFFICE_CHECKED", OperationsActs.facts(report))
                            .map(done -> report);
                }));
    }

    @Override
    public Outcome<ExportReport> exportEvents(Path dataFolder, Path file, Progress progress) {
        return within(
                dataFolder,
                opened -> opened.sealer()
                        .sealNow()
                        .flatMap(bound ->
                                AuditActs.write(opened.store(), opened.folder().logKey(), file, now(opened), progress))
                        .flatMap(report -> record(opened, "EVENTS_EXPORTED", AuditActs.facts(report))
                                .map(done -> report)));
    }

    @Override
    public Outcome<RestoreReport> restore(Path backup, Path dataFolder, Progress progress) {
        return new Restore(backup, dataFolder)
                .unpack(progress)
                .flatMap(manifest -> within(dataFolder, opened -> prove(opened, backup, manifest, progress)));
    }

    /** As {@link #restore}, beside a backup that must be of the installation with this key; nothing of it stays. */
    Outcome<RestoreReport> tryRestore(Path backup, LogKey own, Progress progress) {
        Path folder;
        try {
            Path named = backup.toAbsolutePath();
            folder = Files.createTempDirectory(named.getParent(), named.getFileName() + ".");
        } catch (IOException failed) {
            return Outcome.refused(OperationsTrouble.NOT_WRITTEN, "file", backup, "reason", failed);
        }
        try {
            return new Restore(backup, folder)
                    .unpack(progress)
                    .flatMap(manifest -> within(
                            folder,
                            opened -> isOf(own, opened)
                                    ? prove(opened, backup, manifest, progress)
                                    : Outcome.refused(OperationsTrouble.OTHER_OFFICE, "file", backup.getFileName())));
        } finally {
            BackupWriter.remove(folder);
        }
    }

    private static boolean isOf(LogKey key, Opened opened) {
        return Arrays.equals(key.publicKey(), opened.folder().logKey().publicKey());
    }

    private Outcome<RestoreReport> prove(Opened opened, Path backup, Manifest manifest, Progress progress) {
        CheckReport check = look(opened, progress);
        if (progress.isCancelled()) {
            return Outcome.refused(OperationsTrouble.STOPPED);
        }
        List<Counted> counts = compare(manifest, opened.store().copies().counts(), check.files());
        List<Trouble> troubles = Stream.concat(
                        counts.stream().filter(count -> !count.isEqual()).map(FolderMaintenance::differs),
                        check.troubles().stream())
                .toList();
        RestoreReport report = new RestoreReport(opened.folder().path(), manifest.made(), counts, check, troubles);
        return record(opened, "OFFICE_RESTORED", facts(backup, report)).map(done -> report);
    }

    /** What the event of a restore says. */
    static Payload facts(Path backup, RestoreReport report) {
        return Payload.of(
                "backup", backup.getFileName().toString(),
                "made", report.made(),
                "troubles", report.troubles().size());
    }

    private static List<Counted> compare(Manifest manifest, Map<String, Long> found, long files) {
        TreeSet<String> tables = new TreeSet<>(manifest.rows().keySet());
        tables.addAll(found.keySet());
        List<Counted> counts = new ArrayList<>();
        for (String table : tables) {
            counts.add(new Counted(table, manifest.rows().getOrDefault(table, 0L), found.getOrDefault(table, 0L)));
        }
        counts.add(new Counted(FILES, manifest.files(), files));
        return counts;
    }

    private static Trouble differs(Counted count) {
        return Trouble.of(
                OperationsTrouble.COUNT_DIFFERS,
                "what",
                count.what(),
                "expected",
                count.expected(),
                "found",
                count.found());
    }

    private static CheckReport look(Opened opened, Progress progress) {
        return opened.store()
                .read(stores -> OfficeCheck.of(
                        stores, opened.folder().blobs(), opened.folder().logKey(), progress));
    }

    private <T> Outcome<T> within(Path dataFolder, Function<Opened, Outcome<T>> work) {
        return outside.folders().open(dataFolder).flatMap(folder -> {
            try (folder) {
                return outside.stores().open(folder.database()).flatMap(store -> {
                    EventSealer sealer = new EventSealer(store, folder.logKey(), outside.time());
                    try (store) {
                        Outcome<T> done = work.apply(new Opened(folder, store, sealer));
                        return sealer.sealNow().flatMap(bound -> done);
                    }
                });
            }
        });
    }

    private Outcome<Nothing> record(Opened opened, String act, Payload payload) {
        Instant now = now(opened);
        return opened.store().change(stores -> {
            stores.events()
                    .append(new NewEvent(
                            now,
                            Installation.ACCOUNT,
                            Optional.empty(),
                            act,
                            Installation.ORGANISATION.kind(),
                            Installation.ORGANISATION.toString(),
                            Installation.ORGANISATION,
                            payload));
            return Outcome.done();
        });
    }

    private Instant now(Opened opened) {
        return opened.store().read(outside::now);
    }

    /** A folder and its database while they are open. */
    private record Opened(DataFolder folder, OfficeStore store, EventSealer sealer) {}
}
