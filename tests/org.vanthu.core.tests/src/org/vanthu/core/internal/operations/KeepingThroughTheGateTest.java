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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.api.operations.RestoreReport.Counted;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.ProductParts;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.Conforms;

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
        assertTrue(work.clerk()
                .audit()
                .export(district, scratch.resolve("stolen"), Progress.NONE)
                .refusedFor(GateTrouble.NO_PERMISSION));
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
            assertTrue(below.audit().export(commune, stolen, Progress.NONE).refusedFor(OperationsTrouble.NOT_THE_HOST));
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

    private BackupReport backup(Path file) {
        return work.administrator()
                .operations()
                .backup(work.office().district(), file, Progress.NONE)
                .orThrow();
    }
}
