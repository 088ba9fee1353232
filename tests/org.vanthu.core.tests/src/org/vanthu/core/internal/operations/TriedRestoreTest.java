package org.vanthu.core.internal.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.api.operations.BackupsKnown;
import org.vanthu.api.operations.Operations;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** A backup is restored for a try while people work, and the office knows when one was last proven. */
class TriedRestoreTest {

    @RegisterExtension
    final WorkingOffice work = new WorkingOffice();

    @TempDir
    Path scratch;

    private static final Progress STOPPED = new Progress() {
        @Override
        public void done(long steps, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private Operations operations() {
        return work.administrator().operations();
    }

    private OrganisationId district() {
        return work.office().district();
    }

    private Path backup() {
        return operations()
                .backup(district(), scratch.resolve("office.backup"), Progress.NONE)
                .orThrow()
                .file();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> there = Files.list(scratch)) {
            return there.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    @Conforms({"W.restore", "VI.III.5.g"})
    void aBackupIsProvenBesideTheOfficeWhichKnowsThenWhenThatWas() throws IOException {
        assertEquals(
                new BackupsKnown(Optional.empty(), Optional.empty(), Optional.empty()),
                operations().backups(district()).orThrow());
        Path backup = backup();
        work.register("900");

        RestoreReport report =
                operations().tryRestore(district(), backup, Progress.NONE).orThrow();

        assertEquals(List.of(), report.troubles());
        assertEquals(3, report.check().files(), "the state of the backup, not that of now");
        assertEquals(List.of("office.backup"), files(), "what was restored is gone");
        BackupsKnown known = operations().backups(district()).orThrow();
        assertEquals("office.backup", known.made().orElseThrow().file());
        BackupsKnown.Proof proof = known.proven().orElseThrow();
        assertEquals(known.tried(), known.proven());
        assertEquals("office.backup", proof.file());
        assertEquals(report.made(), proof.made());
        assertEquals(1, work.office().acts().get("BACKUP_TRIED"));
        assertTrue(operations().check(district(), Progress.NONE).orThrow().isSound());
    }

    @Test
    void aBackupThatIsNotWholeIsATryAndNoProof() throws IOException {
        Path backup = backup();
        Path changed = scratch.resolve("changed.backup");
        ChangedBackup.write(
                backup, changed, content -> content.keySet().removeIf(name -> name.startsWith(BackupWriter.FILES)));

        RestoreReport report =
                operations().tryRestore(district(), changed, Progress.NONE).orThrow();

        assertTrue(report.troubles().size() >= 3, report.troubles().toString());
        BackupsKnown known = operations().backups(district()).orThrow();
        assertEquals(report.troubles().size(), known.tried().orElseThrow().troubles());
        assertEquals(Optional.empty(), known.proven());
    }

    @Test
    void theBackupOfAnotherOfficeProvesNothingHere() throws IOException {
        Path backup = backup();
        Path other = scratch.resolve("other.backup");
        ChangedBackup.write(backup, other, TriedRestoreTest::withoutKey);

        Outcome<RestoreReport> refused = operations().tryRestore(district(), other, Progress.NONE);

        assertTrue(refused.refusedFor(OperationsTrouble.OTHER_OFFICE), refused.toString());
        assertEquals(
                Optional.empty(), operations().backups(district()).orThrow().tried());
        assertEquals(
                List.of("office.backup", "other.backup"),
                files().stream().sorted().toList());
    }

    /** Such an office makes itself a key of its own when it is opened. */
    private static void withoutKey(Map<String, byte[]> content) {
        assertTrue(content.keySet().removeIf(name -> name.startsWith("keys/")));
    }

    @Test
    void whatIsNoBackupIsRefusedAndLeavesNothing() throws IOException {
        Path none = Files.writeString(scratch.resolve("none.backup"), "x".repeat(100), StandardCharsets.UTF_8);

        Outcome<RestoreReport> refused = operations().tryRestore(district(), none, Progress.NONE);

        assertTrue(refused.refusedFor(OperationsTrouble.DAMAGED), refused.toString());
        assertEquals(List.of("none.backup"), files());
    }

    @Test
    void whatIsStoppedProvesNothingAndLeavesNothing() throws IOException {
        Path backup = backup();
        Map<String, Long> before = work.office().acts();
        Path other = scratch.resolve("other");

        List<Outcome<?>> stopped = List.of(
                operations().backup(district(), other, STOPPED),
                operations().tryRestore(district(), backup, STOPPED),
                operations().check(district(), STOPPED),
                work.administrator().audit().export(district(), other, STOPPED));

        stopped.forEach(one -> assertTrue(one.refusedFor(OperationsTrouble.STOPPED), one.toString()));
        assertEquals(before, work.office().acts());
        assertEquals(List.of("office.backup"), files());
    }

    @Test
    void onlyWhoKeepsTheInstallationTriesItsBackups() {
        Path backup = backup();
        OrganisationId commune = work.office().commune("H40.12.05", "Kim Liên");
        UnitId unit = work.office().unit(commune, "Văn phòng", "VP");
        work.office().person(unit, "quantrixa", "Trần Văn Xã", Role.ADMINISTRATOR);

        Operations clerk = work.clerk().operations();
        assertTrue(clerk.tryRestore(district(), backup, Progress.NONE).refusedFor(GateTrouble.NO_PERMISSION));
        assertTrue(clerk.backups(district()).refusedFor(GateTrouble.NO_PERMISSION));
        try (Session below = work.office().signIn("quantrixa")) {
            assertTrue(below.operations()
                    .tryRestore(commune, backup, Progress.NONE)
                    .refusedFor(OperationsTrouble.NOT_THE_HOST));
            assertTrue(below.operations().backups(commune).refusedFor(OperationsTrouble.NOT_THE_HOST));
        }
    }
}
