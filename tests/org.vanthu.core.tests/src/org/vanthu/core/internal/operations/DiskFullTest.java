package org.vanthu.core.internal.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.StoreTrouble;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;
import org.vanthu.testkit.SmallDisk;

/** No room left while something is kept: it is said in words, nothing half is left, nothing answered is lost. */
class DiskFullTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final int SMALL = 48 * 1024;
    /** More than this is left to the database, in bytes. */
    private static final long LEFT = 8L << 20;

    private SmallDisk disk;

    @BeforeEach
    void makeADisk() {
        Optional<SmallDisk> made = SmallDisk.of(SMALL);
        assumeTrue(made.isPresent(), "only the administrator of a machine can make a small disk");
        disk = made.get();
    }

    @AfterEach
    void removeTheDisk() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aFileThatFindsNoRoomIsRefusedAndLeavesNothing() {
        try (DataFolder folder =
                new LocalDataFolders().open(disk.folder().resolve("data")).orThrow()) {
            byte[] large = new byte[SMALL * 1024 + 1];
            byte[] small = "Kính gửi".getBytes(StandardCharsets.UTF_8);

            Outcome<StoredBlob> refused = folder.blobs().put(new ByteArrayInputStream(large));

            assertTrue(refused.refusedFor(BlobTrouble.DISK_FULL), refused.toString());
            assertEquals(0, folder.path().resolve("files/parts").toFile().list().length);
            assertEquals(0, folder.blobs().list().count());
            assertTrue(folder.blobs().put(new ByteArrayInputStream(small)).isDone(), "there is room again");
        }
    }

    @Test
    void aDatabaseThatFindsNoRoomRefusesAndKeepsWhatItAnswered() {
        long answered = fill();

        disk.grow(2 * SMALL);

        try (DataFolder folder = new LocalDataFolders()
                        .open(disk.folder().resolve("data"))
                        .orThrow();
                OfficeStore store =
                        new DerbyOfficeStores().open(folder.database()).orThrow()) {
            long kept = store.read(stores -> stores.events().count());
            CheckReport check =
                    store.read(stores -> OfficeCheck.of(stores, folder.blobs(), folder.logKey(), Progress.NONE));
            assertEquals(answered, kept);
            assertEquals(List.of(), check.troubles());
            assertTrue(append(store).isDone());
        }
    }

    /** Writes until there is no room; answers how many were answered as done. */
    private long fill() {
        long answered = 0;
        try (DataFolder folder = new LocalDataFolders()
                        .open(disk.folder().resolve("data"))
                        .orThrow();
                OfficeStore store =
                        new DerbyOfficeStores().open(folder.database()).orThrow()) {
            Outcome<Nothing> last = append(store);
            while (last.isDone()) {
                answered++;
                last = append(store);
            }
            assertTrue(last.refusedFor(StoreTrouble.DISK_FULL), last.toString());
            assertTrue(answered > 0, "there was room");
            assertTrue(disk.folder().toFile().getUsableSpace() > LEFT, "the database has room to write what it holds");
        }
        return answered;
    }

    private static Outcome<Nothing> append(OfficeStore store) {
        StringBuilder words = new StringBuilder();
        new Random().ints(1_900, 'a', 'z').forEach(c -> words.append((char) c));
        return store.change(stores -> {
            stores.events()
                    .append(new NewEvent(
                            NOW,
                            AccountId.at(NOW),
                            Optional.empty(),
                            "INCOMING_REGISTERED",
                            "incoming",
                            "1",
                            OrganisationId.at(NOW),
                            Payload.of("words", words.toString())));
            return Outcome.done();
        });
    }
}
