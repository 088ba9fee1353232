package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.cli.internal.CommandUnderTest.Ended;
import org.vanthu.domain.Language;

/** A command over an installation in which a part is missing: a mistake of the program, not of who typed. */
class BrokenInstallationTest {

    @TempDir
    Path home;

    /** An installation without any service. */
    private static final class Nothing implements Services {
        @Override
        public <T> List<T> all(Class<T> type) {
            return List.of();
        }

        @Override
        public <T> T need(Class<T> type) {
            throw new IllegalStateException("no service " + type.getName());
        }
    }

    @Test
    void aMistakeOfTheProgramIsOneLineThatNamesTheLogAndEndsWithThree() throws IOException {
        Files.createDirectories(home.resolve("database"));
        for (Language language : Language.values()) {
            Ended ended = new CommandUnderTest(home, language, new Nothing()).run("check", "--data", home);

            assertEquals(3, ended.code());
            assertEquals("", ended.results());
            assertEquals(1, ended.messages().lines().count(), ended.messages());
            assertTrue(ended.messages().startsWith("vanthu check: "), ended.messages());
            assertTrue(
                    ended.messages()
                            .contains(home.resolve("log").resolve("vanthu.log").toString()),
                    ended.messages());
        }
    }
}
