package org.vanthu.core.internal.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.api.audit.AuditTrouble;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.api.operations.RestoreReport.Counted;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.ProductParts;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** Backup and check as an administrator does them, and that nothing damaged behind the program's back passes unnamed. */
class KeepingThroughTheGateTest {

    @RegisterExtension
    final WorkingOffice work = new WorkingOffice();

    @TempDir
    Path scratch;

    private final FolderMaintenance maintenance =
            new FolderMaintenance(ProductParts.at(() -> work.office().now()));

    @Test
    @Conforms({"VI.III.5.g", "VI.IV.1.e", "W.restore"})
    void aBackupTakenWhileAClerkRegistersIsRestoredWithEqualCountsAndEveryHashNumberAndEventHolds() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger registered = new AtomicInteger(3);
        CountDownLatch begun = new CountDownLatch(2);
        Thread clerk = new Thread(() -> {
            while (!stop.get()) {
                work.register(String.valueOf(1_000 + registered.incrementAndGet()));
                begun.countDown();
            }
        });
        clerk.start();
        begun.await();

        BackupReport backup = backup(scratch.resolve("office.backup"));
        stop.set(true);
        clerk.join();
        RestoreReport restored = maintenance
                .restore(backup.file(), scratch.resolve("restored"), Progress.NONE)
                .orThrow();

        assertEquals(List.of(), restored.troubles());
        assertTrue(restored.isProven());
        assertTrue(
                restored.counts().stream().allMatch(Counted::isEqual),
                restored.counts().toString());
        long documents = backup.rows().get("incoming_document");
        assertTrue(documents >= 5 && documents <= registered.get(), documents + " of " + registered);
        assertTrue(backup.rows().get("ledger_entry") >= documents + 2);
        assertTrue(work.office().acts().containsKey("BACKUP_MADE"));
    }

    @Test
    @Conforms("VI.III.5.d")
    void aSoundOfficeIsFoundSoundAndTheCheckIsAnEventWithWhatItCounted() {
        CheckReport report = work.administrator()
                .operations()
                .check(work.office().district(), Progress.NONE)
                .orThrow();

        assertTrue(report.isSound(), report.troubles().toString());
        assertEquals(3, report.files());
        assertEquals(5, report.numbers());
        assertEquals(2, report.books());
        String facts = work.office().events().getFirst().payload().toString();
        assertEquals("OFFICE_CHECKED", work.office().events().getFirst().act());
        assertTrue(facts.contains("\"files\":3") && facts.contains("\"troubles\":0"), facts);
    }

    @Test
    @Conforms("W.gap-ledger")
    void whatIsRegisteredWhileNumbersAreComparedIsNotTakenForDamage() {
        AtomicInteger registered = new AtomicInteger();
        List<Trouble> troubles = new ArrayList<>();

        work.office().office().store().read(stores -> {
            Stores busy = beforeEachLookAtDocuments(stores, () -> {
                if (registered.get() < 5) {
                    work.register(String.valueOf(1_000 + registered.incrementAndGet()));
                }
            });
            new NumberCheck(busy, troubles::add).run();
            return stores;
        });

        assertEquals(5, registered.get(), "registered between the ledger and the documents");
        assertEquals(List.of(), troubles);
    }

    private static Stores beforeEachLookAtDocuments(Stores stores, Runnable meanwhile) {
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(), new Class<?>[] {Stores.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("numberBearers")) {
                        meanwhile.run();
                    }
                    return method.invoke(stores, arguments);
                });
    }

    @Test
    void nobodyButTheAdministratorKeepsOrReadsTheLog() {
        var district = work.office().district();
        Map<String, Long> before = work.office().rows();

        assertTrue(work.clerk()
                .operations()
                .backup(district, scratch.resolve("stolen"), Progress.NONE)
                .refusedFor(GateTrouble.NO_PERMISSION));
        assertTrue(work.clerk().operations().check(district, Progress.NONE).refusedFor(GateTrouble.NO_PERMISSION));
        assertTrue(
                work.clerk().audit().export(district, scratch.resolve("stolen")).refusedFor(GateTrouble.NO_PERMISSION));
        assertTrue(work.clerk().audit().verify(district, Progress.NONE).refusedFor(GateTrouble.NO_PERMISSION));
        assertFalse(Files.exists(scratch.resolve("stolen")));
        assertEquals(before, work.office().rows());
    }

    @Test
    @Conforms("VI.IV.1.b")
    void theAdministratorOfACommuneTakesNothingOfTheOthersAway() {
        OrganisationId commune = work.office().commune("H40.12.05", "Kim Liên");
        UnitId unit = work.office().unit(commune, "Văn phòng", "VP");
        work.office().person(unit, "quantrixa", "Trần Văn Xã", Role.ADMINISTRATOR);
        Path stolen = scratch.resolve("stolen");

        try (Session below = work.office().signIn("quantrixa")) {
            var backup = below.operations().backup(commune, stolen, Progress.NONE);
            assertTrue(backup.refusedFor(OperationsTrouble.NOT_THE_HOST), backup.toString());
            assertTrue(backup.troubles().getFirst().vietnamese().contains("huyện Nam Đàn"));
            assertTrue(below.operations().check(commune, Progress.NONE).refusedFor(OperationsTrouble.NOT_THE_HOST));
            assertTrue(below.audit().export(commune, stolen).refusedFor(OperationsTrouble.NOT_THE_HOST));
            assertTrue(below.audit().verify(commune, Progress.NONE).refusedFor(OperationsTrouble.NOT_THE_HOST));
            assertFalse(below.operations()
                    .backup(work.office().district(), stolen, Progress.NONE)
                    .isDone());
        }
        assertFalse(Files.exists(stolen));
    }

    @Test
    void aBackupThatIsNotMadeLeavesNoEventOfOne() throws IOException {
        Path there = Files.writeString(scratch.resolve("there"), "yesterday's");

        var refused = work.administrator().operations().backup(work.office().district(), there, Progress.NONE);

        assertTrue(refused.refusedFor(OperationsTrouble.EXISTS), refused.toString());
        assertFalse(work.office().acts().containsKey("BACKUP_MADE"));
    }

    @Test
    @Conforms("VI.III.5.d")
    void aChangedFileAndAMissingFileAreNamed() throws IOException {
        Path altered = file("513");
        Path missing = file("515");
        byte[] content = Files.readAllBytes(altered);
        content[content.length - 1] ^= 1;
        Files.write(altered, content);
        Files.delete(missing);

        List<Trouble> troubles = work.administrator()
                .operations()
                .check(work.office().district(), Progress.NONE)
                .orThrow()
                .troubles();

        assertEquals(2, troubles.size(), troubles.toString());
        names(troubles.getFirst(), BlobTrouble.ALTERED, altered.getFileName().toString());
        names(
                troubles.getLast(),
                OperationsTrouble.FILE_MISSING,
                missing.getFileName().toString());
    }

    @Test
    @Conforms({"VI.III.5.d", "W.gap-ledger"})
    void aRowTakenOutOfTheLedgerIsNamed() {
        List<Trouble> troubles = troublesAfter("DELETE FROM ledger_entry WHERE state = 'ISSUED' AND entry_number = 2");

        names(troubles.getFirst(), OperationsTrouble.NUMBER_NOT_GIVEN, "514/SYT-NVD");
        names(troubles.getLast(), OperationsTrouble.NUMBERS_BROKEN, "2");
        assertEquals("2026", troubles.getLast().details().get("year"));
    }

    @Test
    @Conforms("W.gap-ledger")
    void theLastNumberOfALedgerIsMissedToo() {
        names(
                troublesAfter("DELETE FROM ledger_entry WHERE state = 'ISSUED' AND entry_number = 3")
                        .getLast(),
                OperationsTrouble.NUMBERS_BROKEN,
                "3");
    }

    @Test
    @Conforms({"VI.III.5.d", "W.gap-ledger"})
    void aDocumentUnderAnotherNumberIsNamed() {
        List<Trouble> troubles =
                troublesAfter("UPDATE incoming_document SET arrival_number = 9 WHERE arrival_number = 2");

        assertEquals(2, troubles.size(), troubles.toString());
        names(troubles.getFirst(), OperationsTrouble.NUMBER_NOT_BORNE, "514/SYT-NVD");
        assertEquals("2", troubles.getFirst().details().get("number"));
        names(troubles.getLast(), OperationsTrouble.NUMBER_NOT_GIVEN, "514/SYT-NVD");
        assertEquals("9", troubles.getLast().details().get("number"));
    }

    @Test
    @Conforms("W.gap-ledger")
    void anArrivalThatWasDatedBackIsNamed() {
        names(
                afterwards("UPDATE incoming_document SET arrival_date = '2026-11-20' WHERE arrival_number = 2"),
                OperationsTrouble.NUMBER_NOT_GIVEN,
                "514/SYT-NVD");
    }

    @Test
    @Conforms("W.gap-ledger")
    void aDocumentOfAYearThatTheLedgerDoesNotHaveIsNamed() {
        List<Trouble> troubles =
                troublesAfter("UPDATE incoming_document SET book_year = 2019 WHERE arrival_number = 2");

        assertTrue(
                troubles.stream()
                        .anyMatch(trouble -> trouble.is(OperationsTrouble.NUMBER_NOT_GIVEN)
                                && trouble.details().get("year").equals("2019")),
                troubles.toString());
    }

    @Test
    void aDocumentWhoseRowNamesAnotherFileIsFound() {
        String other = "ab".repeat(32);
        Trouble trouble = afterwards(
                "UPDATE document_file SET content_hash = '" + other + "' WHERE content_hash = '" + hash("514") + "'");

        names(trouble, OperationsTrouble.FILE_MISSING, other);
    }

    @Test
    @Conforms({"VI.III.5.d", "W.audit-proof"})
    void anEventThatWasRewrittenIsNamed() {
        Trouble rewritten = afterwards("UPDATE event_log SET act = 'SIGNED_IN' WHERE sequence_no = 4");
        assertTrue(rewritten.is(AuditTrouble.ALTERED), rewritten.toString());
        long from = Long.parseLong(rewritten.details().get("from"));
        long to = Long.parseLong(rewritten.details().get("to"));
        assertTrue(from <= 4 && to >= 4, rewritten.toString());
    }

    @Test
    @Conforms("W.audit-proof")
    void anEventThatWasTakenOutIsNamed() {
        Trouble trouble = afterwards("DELETE FROM event_log WHERE sequence_no = 5");

        names(trouble, AuditTrouble.MISSING, "5");
    }

    private BackupReport backup(Path file) {
        return work.administrator()
                .operations()
                .backup(work.office().district(), file, Progress.NONE)
                .orThrow();
    }

    /** What the check says first when this was done to the closed and sealed office. */
    private Trouble afterwards(String statement) {
        return troublesAfter(statement).getFirst();
    }

    private List<Trouble> troublesAfter(String statement) {
        work.clerk().close();
        work.administrator().close();
        work.office().stop();
        assertTrue(maintenance
                .check(work.office().folder(), Progress.NONE)
                .orThrow()
                .isSound());
        DatabaseTampering.on(work.office().folder(), statement);
        CheckReport report =
                maintenance.check(work.office().folder(), Progress.NONE).orThrow();
        assertFalse(report.isSound());
        return report.troubles();
    }

    private static void names(Trouble trouble, TroubleKind kind, String thing) {
        assertTrue(trouble.is(kind), trouble.toString());
        assertTrue(trouble.vietnamese().contains(thing) && trouble.english().contains(thing), trouble.toString());
    }

    private Path file(String number) throws IOException {
        try (Stream<Path> files = Files.walk(work.office().folder().resolve("files"))) {
            return files.filter(each -> each.endsWith(hash(number).hex()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Sha256 hash(String number) {
        return Sha256.of(TinyPdf.of(1, "Van ban " + number));
    }
}
