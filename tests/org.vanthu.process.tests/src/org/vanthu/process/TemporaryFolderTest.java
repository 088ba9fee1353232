package org.vanthu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.testkit.ChildProgram;

class TemporaryFolderTest {

    @TempDir
    Path all;

    @Test
    void whatAKilledProgramLeavesIsRemovedByTheNextOne() throws Exception {
        try (ChildProgram killed = startHolding("killed")) {
            killed.kill();
        }
        assertTrue(Files.exists(all.resolve("killed").resolve("letter.pdf")));

        try (TemporaryFolder next = TemporaryFolder.take(all, "next")) {
            assertFalse(Files.exists(all.resolve("killed")));
        }
    }

    @Test
    void whatAProgramNeedsThatStillRunsIsLeftAlone() throws Exception {
        try (ChildProgram running = startHolding("running");
                TemporaryFolder next = TemporaryFolder.take(all, "next")) {
            assertTrue(Files.exists(all.resolve("running").resolve("letter.pdf")));
        }
    }

    @Test
    void aFolderThatAnotherHasOnlyJustMadeIsLeftAlone() throws IOException {
        Files.createDirectory(all.resolve("young"));

        TemporaryFolder.take(all, "next").close();

        assertTrue(Files.exists(all.resolve("young")));
    }

    @Test
    void aProgramThatEndsTakesAllOfItsFilesAlong() throws IOException {
        try (TemporaryFolder own = TemporaryFolder.take(all, "own")) {
            Files.writeString(
                    Files.createDirectories(all.resolve("own").resolve("desk")).resolve("letter.pdf"), "mật");
        }

        try (var left = Files.list(all)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void theFolderOfTheSystemIsNeverTaken() {
        assertEquals(Optional.empty(), TemporaryFolder.ofThisProgram());
    }

    private ChildProgram startHolding(String name) throws Exception {
        ChildProgram program = ChildProgram.start(HoldingProgram.class, List.of("-Xmx64m"), all.toString(), name);
        assertEquals("held", program.line());
        return program;
    }
}
