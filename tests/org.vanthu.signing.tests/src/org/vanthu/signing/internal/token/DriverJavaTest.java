package org.vanthu.signing.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.process.ChildPlan;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;

/** A program that is of another width than the driver, and another Java that is not. */
class DriverJavaTest {

    private static final String NARROW = "Linux x86 32 bit";

    @TempDir
    Path folder;

    private final TokenDriver driver = TestOffice.shared().tokens.driver();

    @BeforeEach
    void onlyWhereThisIsNotNarrowItself() {
        Assumptions.assumeFalse(DriverFile.here().equals(NARROW));
    }

    private Outcome<List<Token>> plugged(DriverJava java) {
        DriverProcesses processes = new DriverProcesses(() -> Duration.ofSeconds(60), java);
        try {
            return new ProcessTokens(processes).plugged(driver);
        } finally {
            processes.close();
        }
    }

    /** A Java as its folder tells of it: the program that starts it and what it says of its version. */
    private Path javaOfVersion(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("java-" + version));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(
                ChildPlan.ownJava(),
                home.resolve("bin").resolve(ChildPlan.ownJava().getFileName()));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    @Test
    void theOtherJavaRunsADriverThatThisOneCannotLoad() throws IOException {
        Path other = Files.createSymbolicLink(folder.resolve("other-java"), Path.of(System.getProperty("java.home")));
        DriverJava java = new DriverJava(NARROW, Optional.of(other));
        DriverProcesses processes = new DriverProcesses(() -> Duration.ofSeconds(60), java);

        List<Token> found = new ProcessTokens(processes).plugged(driver).orThrow();

        assertTrue(found.stream().anyMatch(token -> token.label().equals(TestOffice.OTHER_SEAL.label())));
        processes.close();
        // the command of the process does not tell: a Java that is started under certain variables starts itself again
        // by its real name
        assertEquals(ChildPlan.javaIn(other), java.of(driver.library()).orThrow());
    }

    @Test
    void withoutAnotherJavaTheWidthsAreNamed() {
        Outcome<List<Token>> found = plugged(new DriverJava(NARROW, Optional.empty()));

        assertTrue(found.refusedFor(TokenTrouble.DRIVER_OF_OTHER_WIDTH), found.toString());
        String words = found.troubles().getFirst().english();
        assertTrue(words.contains(NARROW) && words.contains(DriverFile.here()), words);
    }

    @Test
    void anotherJavaThatIsTooOldOrNotThereIsSaidBeforeItIsStarted() throws IOException {
        Outcome<List<Token>> old = plugged(new DriverJava(NARROW, Optional.of(javaOfVersion("17.0.15"))));
        Outcome<List<Token>> ancient = plugged(new DriverJava(NARROW, Optional.of(javaOfVersion("1.8.0_402"))));
        Outcome<List<Token>> none = plugged(new DriverJava(NARROW, Optional.of(folder.resolve("none"))));

        assertTrue(old.refusedFor(TokenTrouble.DRIVER_JAVA_TOO_OLD), old.toString());
        assertTrue(old.troubles().getFirst().english().contains("of version 17"), old.toString());
        assertTrue(ancient.refusedFor(TokenTrouble.DRIVER_JAVA_TOO_OLD), ancient.toString());
        assertTrue(none.refusedFor(TokenTrouble.DRIVER_JAVA_MISSING), none.toString());
    }

    @Test
    void anotherJavaOfThisWidthHelpsNoDriverOfTheOther() throws IOException {
        Path narrow = folder.resolve("narrow.so");
        byte[] elf = Files.readAllBytes(driver.library());
        elf[4] = 1;
        Files.write(narrow, elf);
        DriverJava java = new DriverJava(DriverFile.here(), Optional.of(javaOfVersion("21.0.2")));

        assertTrue(java.of(narrow).refusedFor(TokenTrouble.DRIVER_OF_OTHER_WIDTH));
        assertEquals(ChildPlan.ownJava(), java.of(driver.library()).orThrow());
    }
}
