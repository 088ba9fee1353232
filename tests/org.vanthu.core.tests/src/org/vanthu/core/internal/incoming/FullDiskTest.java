package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.operations.FolderMaintenance;
import org.vanthu.core.internal.signin.ProductParts;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.store.StoreTrouble;
import org.vanthu.testkit.SmallDisk;
import org.vanthu.testkit.TestData;
import org.vanthu.testkit.TinyPdf;

/** The disk of the office fills up while a clerk registers: said in words, nothing half done, nothing answered lost. */
class FullDiskTest {

    private static final int KIBIBYTES = 32 * 1024;

    private SmallDisk disk;
    private TestData data;
    private IncomingOffice office;

    @TempDir
    Path stick;

    @BeforeEach
    void openAnOfficeOnASmallDisk() {
        Optional<SmallDisk> made = SmallDisk.of(KIBIBYTES);
        assumeTrue(made.isPresent(), "only the administrator of a machine can make a small disk");
        disk = made.get();
        data = TestData.in(disk.folder().resolve("office"));
        data.beforeEach(null);
        office = new IncomingOffice(data);
        office.begin();
    }

    @AfterEach
    void removeTheDisk() {
        if (disk != null) {
            data.stop();
            disk.close();
        }
    }

    @Test
    void aFileForWhichThereIsNoRoomIsRefusedAndTheNextSmallerOneIsTaken() throws IOException {
        Path large = stick.resolve("bản quét.pdf");
        TinyPdf.withScan(large, KIBIBYTES * 1024L);

        Outcome<Registered> refused = register("513", GivenFile.of(large));

        assertTrue(refused.refusedFor(BlobTrouble.DISK_FULL), refused.toString());
        assertTrue(refused.troubles().getFirst().vietnamese().contains("Chưa có gì được lưu"));
        assertTrue(refused.troubles().getFirst().english().contains("try again"));
        assertEquals(0, entries("scratch"));
        assertEquals(0, entries("files/parts"));
        assertEquals(1, office.register("514").arrivalNumber());
    }

    @Test
    void whatWasRegisteredBeforeTheDiskWasFullIsThereAndTheNumbersGoOn() throws IOException {
        List<Registered> answered = new ArrayList<>();
        Outcome<Registered> last = registerNext(answered);
        while (last.isDone()) {
            answered.add(last.orThrow());
            last = registerNext(answered);
        }
        assertTrue(last.refusedFor(BlobTrouble.DISK_FULL) || last.refusedFor(StoreTrouble.DISK_FULL), last.toString());
        assertTrue(answered.size() > 3, "registered before: " + answered.size());

        disk.grow(4 * KIBIBYTES);
        office.reopen();

        answered.forEach(registered -> assertEquals(
                registered.arrivalNumber(),
                office.document(registered.document()).arrival().number()));
        assertEquals(answered.size() + 1, registerNext(answered).orThrow().arrivalNumber());
        data.stop();
        assertEquals(
                List.of(),
                new FolderMaintenance(ProductParts.at(office::now))
                        .check(data.path(), Progress.NONE)
                        .orThrow()
                        .troubles());
    }

    private Outcome<Registered> registerNext(List<Registered> answered) throws IOException {
        String number = String.valueOf(1_000 + answered.size());
        Path file = stick.resolve(number + ".pdf");
        TinyPdf.withScan(file, 1_000_000 + answered.size());
        return register(number, GivenFile.of(file));
    }

    private Outcome<Registered> register(String number, GivenFile main) {
        IncomingFields fields =
                IncomingFields.read(IncomingOffice.entry(number)).orThrow();
        return office.as(office.clerk).incoming().register(office.district, IncomingDraft.of(fields, main));
    }

    private long entries(String folder) throws IOException {
        try (Stream<Path> content = Files.list(data.path().resolve(folder))) {
            return content.count();
        }
    }
}
