package org.vanthu.store.files.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.folder.FolderTrouble;

class LocalDataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void aSecondOpeningIsRefusedAndSaysWhoHoldsIt() {
        Path path = temporary.resolve("data");
        try (DataFolder first = LocalDataFolder.open(path).orThrow()) {

            Outcome<DataFolder> second = LocalDataFolder.open(path);

            assertTrue(second.refusedFor(FolderTrouble.HELD));
            String words = second.troubles().getFirst().message(Language.ENGLISH);
            assertTrue(words.contains("PID " + ProcessHandle.current().pid()), words);
            assertTrue(words.contains(System.getProperty("user.name") + "@"), words);
            assertTrue(words.contains(first.path().toString()), words);
        }
        LocalDataFolder.open(path).orThrow().close();
    }

    @Test
    void otherAccountsOfTheMachineAreKeptOutOfANewFolderAndOfAnOldOne() throws IOException {
        Path path = Files.createDirectory(temporary.resolve("data"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));

        LocalDataFolder.open(path).orThrow().close();

        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void aFolderOfANewerLayoutIsRefusedUntouched() throws IOException {
        Path path = temporary.resolve("data");
        LocalDataFolder.open(path).orThrow().close();
        Files.writeString(path.resolve("data.version"), "2\n");

        Outcome<DataFolder> refused = LocalDataFolder.open(path);

        assertTrue(refused.refusedFor(FolderTrouble.NEWER));
        assertEquals("2\n", Files.readString(path.resolve("data.version")));
    }

    @Test
    void aFolderWithOtherThingsInItIsRefusedUntouched() throws IOException {
        Path letters = Files.createDirectory(temporary.resolve("letters"));
        Files.writeString(letters.resolve("letter.txt"), "to my family");

        Outcome<DataFolder> refused = LocalDataFolder.open(letters);

        assertTrue(refused.refusedFor(FolderTrouble.FOREIGN));
        assertEquals(1, letters.toFile().list().length);
    }

    @Test
    void aFolderThatCannotBeMadeIsAnsweredInWords() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertTrue(LocalDataFolder.open(file.resolve("data")).refusedFor(FolderTrouble.NOT_OPENED));
        assertTrue(LocalDataFolder.open(file).refusedFor(FolderTrouble.FOREIGN));
    }

    @Test
    void theKeyOfTheLogStaysTheSameAndSignsVerifiably() {
        Path path = temporary.resolve("data");
        byte[] text = "head".getBytes(StandardCharsets.US_ASCII);
        byte[] signature;
        byte[] publicKey;
        try (DataFolder folder = LocalDataFolder.open(path).orThrow()) {
            signature = folder.logKey().sign(text);
            publicKey = folder.logKey().publicKey();
        }

        try (DataFolder again = LocalDataFolder.open(path).orThrow()) {
            assertArrayEquals(publicKey, again.logKey().publicKey());
            assertEquals(32, publicKey.length);
            assertTrue(again.logKey().verify(text, signature));
            signature[5] ^= 1;
            assertFalse(again.logKey().verify(text, signature));
        }
    }

    @Test
    void onlyTheOwnerReadsTheKey() throws IOException {
        try (DataFolder folder = LocalDataFolder.open(temporary.resolve("data")).orThrow()) {
            Path keys = folder.path().resolve("keys");

            if (Files.getFileStore(keys).supportsFileAttributeView("posix")) {
                assertEquals(
                        Set.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE),
                        Files.getPosixFilePermissions(keys));
            }
        }
    }

    @Test
    void theLimitOfAFileIsASetting() throws IOException {
        Path path = temporary.resolve("data");
        LocalDataFolder.open(path).orThrow().close();
        Files.writeString(path.resolve("settings.properties"), "file.limit.megabytes = 1\n");

        try (DataFolder folder = LocalDataFolder.open(path).orThrow()) {
            assertTrue(folder.blobs()
                    .put(new ByteArrayInputStream(new byte[1_000_001]))
                    .refusedFor(BlobTrouble.TOO_LARGE));
            assertTrue(folder.blobs()
                    .put(new ByteArrayInputStream(new byte[1_000_000]))
                    .isDone());
        }
    }

    @Test
    void aSettingThatIsNoNumberIsAnsweredInWords() throws IOException {
        Path path = temporary.resolve("data");
        LocalDataFolder.open(path).orThrow().close();
        Files.writeString(path.resolve("settings.properties"), "file.limit.megabytes = many\n");

        Outcome<DataFolder> refused = LocalDataFolder.open(path);

        assertTrue(refused.refusedFor(FolderTrouble.NOT_OPENED));
        assertTrue(refused.troubles().getFirst().english().contains("file.limit.megabytes"));
    }
}
