package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.cli.internal.CommandUnderTest.Ended;
import org.vanthu.testkit.Conforms;

/** Backup, restore, check and export at a terminal, of one office with two registered documents. */
class KeepingVerbsTest {

    @TempDir
    static Path folder;

    private static Path office;
    private static CommandUnderTest command;

    @BeforeAll
    static void makeAnOffice() {
        office = folder.resolve("office");
        SmallOffice.make(office);
        command = CommandUnderTest.inEnglish(office);
    }

    @Test
    @Conforms({"VI.III.5.g", "W.restore"})
    void whatWasBackedUpIsRestoredCountedAndFoundRight() {
        Path file = folder.resolve("sao lưu.vanthu");
        Path restored = folder.resolve("phục hồi");

        Ended backup = command.run("backup", file);
        Ended restore = command.run("restore", file, "--into", restored);
        Ended check = command.run("check", "--data", restored);

        assertEquals(0, backup.code(), backup.messages());
        assertTrue(backup.results().startsWith("Backed up to " + file), backup.results());
        assertEquals(0, restore.code(), restore.messages());
        assertTrue(restore.lines().contains("incoming_document: 2"), restore.results());
        assertTrue(restore.lines().contains("files: 2"), restore.results());
        assertTrue(restore.lines().getLast().startsWith("Restored to " + restored), restore.results());
        assertEquals(0, check.code(), check.messages());
        assertTrue(check.results().startsWith("Checked 2 files ("), check.results());
        assertTrue(check.results().contains(" 2 numbers in 1 registers"), check.results());
    }

    @Test
    void anAlteredFileIsNamedByItsHashAndTheCheckEndsWithOne() throws IOException {
        Path copy = copy("altered");
        Path file = anyFile(copy);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);

        Ended check = command.run("check", "--data", copy);

        assertEquals(1, check.code());
        assertTrue(check.messages().contains(file.getFileName().toString()), check.messages());
        assertEquals("1 things are not as they should be.", check.lines().getLast());
    }

    @Test
    void aMissingFileIsNamedByItsHash() throws IOException {
        Path copy = copy("missing");
        Path file = anyFile(copy);
        Files.delete(file);

        Ended check = command.run("check", "--data", copy);

        assertEquals(1, check.code());
        assertTrue(check.messages().contains(file.getFileName().toString()), check.messages());
    }

    @Test
    @Conforms("W.restore")
    void aDamagedBackupIsNotRestored() throws IOException {
        Path file = folder.resolve("damaged.vanthu");
        Path into = folder.resolve("never");
        assertEquals(0, command.run("backup", file).code());
        byte[] content = Files.readAllBytes(file);
        content[content.length / 3] ^= 1;
        Files.write(file, content);

        Ended restore = command.run("restore", file, "--into", into);

        assertEquals(3, restore.code());
        assertEquals("", restore.results());
        assertTrue(restore.messages().contains(file.toString()), restore.messages());
        assertFalse(Files.exists(into));
    }

    @Test
    void anExportIsWrittenAndItsCheckIsNamed() {
        Path file = folder.resolve("nhật ký.jsonl");

        Ended events = command.run("events", file);

        assertEquals(0, events.code(), events.messages());
        assertTrue(Files.exists(file));
        assertTrue(events.results().contains("java tools/CheckEventLog.java " + file), events.results());
    }

    @Test
    void anOfficeThatIsOpenElsewhereIsNotTouchedAndTheHolderIsNamed() throws IOException {
        Path copy = copy("open");
        try (OpenOffice open =
                BundleServices.ofInstallation().need(Offices.class).open(copy).orThrow()) {
            Ended check = CommandUnderTest.inVietnamese(copy).run("check");

            assertEquals(3, check.code());
            assertEquals("", check.results());
            assertTrue(check.messages().contains("đang được mở"), check.messages());
            assertTrue(check.messages().contains(copy.toString()), check.messages());
            assertFalse(open.firstStart() == null);
        }
    }

    @Test
    void aBackupDoesNotReplaceAFile() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "yesterday's");

        Ended backup = command.run("backup", there);

        assertEquals(3, backup.code());
        assertEquals("yesterday's", Files.readString(there));
    }

    private static Path anyFile(Path office) throws IOException {
        try (Stream<Path> files = Files.walk(office.resolve("files"))) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    private static Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> content = Files.walk(office)) {
            for (Path each : content.toList()) {
                Files.copy(each, to.resolve(office.relativize(each).toString()));
            }
        }
        return to;
    }
}
