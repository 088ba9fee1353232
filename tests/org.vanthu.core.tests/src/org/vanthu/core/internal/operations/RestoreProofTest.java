package org.vanthu.core.internal.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

/** A backup that somebody has changed with care, so that its last line fits again: what is restored is compared with what it says. */
@Conforms("W.restore")
class RestoreProofTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final byte[] LETTER = "Công văn số 1".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    final TestData data = new TestData();

    @TempDir
    Path scratch;

    private final OutsideParts outside = new OutsideParts(new LocalDataFolders(), new DerbyOfficeStores(), () -> NOW);
    private final FolderMaintenance maintenance = new FolderMaintenance(outside);
    private Path backup;

    @BeforeEach
    void make() {
        data.folder().blobs().put(new ByteArrayInputStream(LETTER)).orThrow();
        backup = scratch.resolve("office.backup");
        new BackupWriter(data.folder(), data.store(), outside.stores())
                .write(backup, NOW, Progress.NONE)
                .orThrow();
    }

    @Test
    void aChangeThatIsNoneIsRestoredAndProven() {
        assertEquals(List.of(), restored(content -> {}).troubles());
    }

    @Test
    void anotherNumberOfRowsIsNamed() {
        Trouble trouble = only(manifest(text -> text.replace("rows\tstore_state\t1\n", "rows\tstore_state\t2\n")));

        assertTrue(trouble.is(OperationsTrouble.COUNT_DIFFERS), trouble.toString());
        assertEquals("store_state", trouble.details().get("what"));
    }

    @Test
    void aTableOfWhichTheBackupSaysNothingIsNamed() {
        Trouble trouble = only(manifest(text -> text.replace("rows\tstore_state\t1\n", "")));

        assertTrue(trouble.is(OperationsTrouble.COUNT_DIFFERS), trouble.toString());
    }

    @Test
    void anotherNumberOfFilesIsNamed() {
        Trouble trouble = only(content -> content.remove("files/" + Sha256.of(LETTER)));

        assertTrue(trouble.is(OperationsTrouble.COUNT_DIFFERS), trouble.toString());
        assertEquals("files", trouble.details().get("what"));
    }

    @Test
    void anotherContentOfAFileIsNamed() {
        Trouble trouble = only(content -> content.put("files/" + Sha256.of(LETTER), new byte[LETTER.length]));

        assertTrue(trouble.is(BlobTrouble.ALTERED), trouble.toString());
    }

    @Test
    void theBackupOfANewerProgramIsNotRestored() {
        Outcome<RestoreReport> refused =
                restore(manifest(text -> text.replace("vanthu-backup\t1", "vanthu-backup\t2")));

        assertTrue(refused.refusedFor(OperationsTrouble.NOT_A_BACKUP), refused.toString());
        assertFalse(Files.exists(scratch.resolve("restored")));
    }

    @Test
    void aLineThatThisProgramDoesNotKnowIsNotPassedOver() {
        Outcome<RestoreReport> refused = restore(manifest(text -> text + "secrets\t1\n"));

        assertTrue(refused.refusedFor(OperationsTrouble.NOT_A_BACKUP), refused.toString());
        assertFalse(Files.exists(scratch.resolve("restored")));
    }

    @Test
    void aFileWithoutTheListOfWhatItHoldsIsNotRestored() {
        Outcome<RestoreReport> refused = restore(content -> content.remove(Manifest.NAME));

        assertTrue(refused.refusedFor(OperationsTrouble.DAMAGED), refused.toString());
        assertFalse(Files.exists(scratch.resolve("restored")));
    }

    @Test
    void nothingIsWrittenBesideTheFolder() {
        Outcome<RestoreReport> refused = restore(content -> content.put("database/../../planted.txt", new byte[] {1}));

        assertTrue(refused.refusedFor(OperationsTrouble.DAMAGED), refused.toString());
        assertFalse(Files.exists(scratch.resolve("planted.txt")));
        assertFalse(Files.exists(scratch.resolve("restored")));
    }

    private Consumer<Map<String, byte[]>> manifest(UnaryOperator<String> change) {
        return content -> content.computeIfPresent(Manifest.NAME, (name, bytes) -> {
            String before = new String(bytes, StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertFalse(before.equals(after), before);
            return after.getBytes(StandardCharsets.UTF_8);
        });
    }

    private Trouble only(Consumer<Map<String, byte[]>> change) {
        RestoreReport report = restored(change);
        assertFalse(report.isProven());
        assertEquals(1, report.troubles().size(), report.troubles().toString());
        return report.troubles().getFirst();
    }

    private RestoreReport restored(Consumer<Map<String, byte[]>> change) {
        return restore(change).orThrow();
    }

    private Outcome<RestoreReport> restore(Consumer<Map<String, byte[]>> change) {
        Path changed = scratch.resolve("changed.backup");
        try {
            ChangedBackup.write(backup, changed, change);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return maintenance.restore(changed, scratch.resolve("restored"), Progress.NONE);
    }
}
