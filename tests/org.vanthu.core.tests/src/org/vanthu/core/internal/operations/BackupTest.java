package org.vanthu.core.internal.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.api.operations.RestoreReport.Counted;
import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final OrganisationId DISTRICT = OrganisationId.at(NOW);
    private static final AccountId CLERK = AccountId.at(NOW);

    @RegisterExtension
    final TestData data = new TestData();

    @TempDir
    Path scratch;

    private final OutsideParts outside = new OutsideParts(new LocalDataFolders(), new DerbyOfficeStores(), () -> NOW);
    private final FolderMaintenance maintenance = new FolderMaintenance(outside);

    @Test
    @Conforms({"VI.III.5.g", "VI.IV.1.e", "W.restore"})
    void aBackupTakenWhileWritersRunIsRestoredWithEqualCountsAndPassesTheCheck() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(20);
        Thread writer = new Thread(() -> {
            while (!stop.get()) {
                work(written.incrementAndGet());
                begun.countDown();
            }
        });
        writer.start();
        begun.await();

        BackupReport backup = write(scratch.resolve("office.backup")).orThrow();
        int writtenAfter = written.get();
        stop.set(true);
        writer.join();

        Path restored = scratch.resolve("restored");
        RestoreReport report =
                maintenance.restore(backup.file(), restored, Progress.NONE).orThrow();
        assertEquals(List.of(), report.troubles());
        assertTrue(report.isProven());
        assertTrue(
                report.counts().stream().allMatch(Counted::isEqual),
                report.counts().toString());
        long events = backup.rows().get("event_log");
        assertTrue(events >= 20 && events <= writtenAfter, events + " of " + writtenAfter);
        assertTrue(report.counts().contains(new Counted("event_log", events, events)));
        assertTrue(backup.files() >= events, "each event's file is there");
    }

    @Test
    void theRestoredOfficeGoesOnWhereTheBackupStopped() throws Exception {
        work(1);
        byte[] key = data.folder().logKey().publicKey();
        Path file = write(scratch.resolve("office.backup")).orThrow().file();
        Path restored = scratch.resolve("restored");

        maintenance.restore(file, restored, Progress.NONE).orThrow();

        try (DataFolder folder = new LocalDataFolders().open(restored).orThrow()) {
            assertArrayEquals(key, folder.logKey().publicKey());
            assertArrayEquals(
                    content(1), folder.blobs().read(Sha256.of(content(1))).orThrow());
        }
        CheckReport check = maintenance.check(restored, Progress.NONE).orThrow();
        assertTrue(check.isSound(), check.troubles().toString());
        assertEquals(2, check.log().events(), "the work and the restore");
    }

    @Test
    @Conforms("W.restore")
    void anyFlippedByteOfTheBackupIsFound() throws Exception {
        work(1);
        Path file = write(scratch.resolve("office.backup")).orThrow().file();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);

        for (int n = 0; n < 60; n++) {
            int place = n < 10 ? whole.length - 1 - n * 12 : random.nextInt(whole.length);
            byte[] altered = whole.clone();
            altered[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, altered);

            Path target = scratch.resolve("restored");
            Outcome<RestoreReport> refused = maintenance.restore(file, target, Progress.NONE);

            assertTrue(refused.refusedFor(OperationsTrouble.DAMAGED), "byte " + place + ": " + refused);
            assertFalse(Files.exists(target), "nothing is written before the whole file is known to be good");
        }
    }

    @Test
    void aBackupCutShortIsFound() throws Exception {
        work(1);
        Path file = write(scratch.resolve("office.backup")).orThrow().file();
        byte[] whole = Files.readAllBytes(file);

        for (int length : new int[] {0, 10, 64, 65, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertTrue(
                    maintenance
                            .restore(file, scratch.resolve("restored"), Progress.NONE)
                            .refusedFor(OperationsTrouble.DAMAGED),
                    "cut to " + length);
        }
    }

    @Test
    void aFolderThatHoldsAnythingIsNotRestoredInto() throws Exception {
        Path file = write(scratch.resolve("office.backup")).orThrow().file();
        Path letters = Files.createDirectory(scratch.resolve("letters"));
        Files.writeString(letters.resolve("letter.txt"), "to my family");

        Outcome<RestoreReport> refused = maintenance.restore(file, letters, Progress.NONE);

        assertTrue(refused.refusedFor(OperationsTrouble.NOT_EMPTY));
        assertEquals(1, letters.toFile().list().length);
    }

    @Test
    void aBackupIsForNobodyElseOnTheMachine() throws Exception {
        Path file = write(scratch.resolve("office.backup")).orThrow().file();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void anExistingFileIsNotReplacedByABackup() throws Exception {
        Path file = Files.writeString(scratch.resolve("office.backup"), "yesterday's");

        assertTrue(write(file).refusedFor(OperationsTrouble.EXISTS));
        assertEquals("yesterday's", Files.readString(file));
    }

    @Test
    void aBackupThatCannotBeWrittenLeavesNothing() throws Exception {
        Outcome<BackupReport> refused = write(scratch.resolve("missing/office.backup"));

        assertTrue(refused.refusedFor(OperationsTrouble.NOT_WRITTEN), refused.toString());
        assertEquals(0, data.folder().scratch().toFile().list().length);
    }

    @Test
    @Conforms("VI.III.5.d")
    void theCheckFindsAnAlteredFileAndNamesIt() throws IOException {
        work(1);
        Sha256 hash = Sha256.of(content(1));
        Path file = data.path().resolve("files/" + hash.hex().substring(0, 2) + "/" + hash);
        byte[] altered = Files.readAllBytes(file);
        altered[0] ^= 1;
        Files.write(file, altered);
        data.stop();

        CheckReport check = maintenance.check(data.path(), Progress.NONE).orThrow();

        assertFalse(check.isSound());
        assertTrue(check.troubles().getFirst().is(BlobTrouble.ALTERED));
        assertEquals(hash.hex(), check.troubles().getFirst().details().get("hash"));
    }

    @Test
    void aFolderThatIsOpenIsNotMaintainedFromOutside() {
        assertFalse(maintenance.check(data.path(), Progress.NONE).isDone());
    }

    private Outcome<BackupReport> write(Path file) {
        return new BackupWriter(data.folder(), data.store(), outside.stores()).write(file, NOW, Progress.NONE);
    }

    private void work(int number) {
        data.folder().blobs().put(new ByteArrayInputStream(content(number))).orThrow();
        data.store()
                .change(stores -> {
                    stores.events()
                            .append(new NewEvent(
                                    NOW,
                                    CLERK,
                                    Optional.empty(),
                                    "INCOMING_REGISTERED",
                                    "incoming",
                                    Integer.toString(number),
                                    DISTRICT,
                                    Payload.of("day", LocalDate.of(2026, 3, 2))));
                    return Outcome.done();
                })
                .orThrow();
    }

    private static byte[] content(int number) {
        return ("Công văn số " + number).getBytes(StandardCharsets.UTF_8);
    }
}
