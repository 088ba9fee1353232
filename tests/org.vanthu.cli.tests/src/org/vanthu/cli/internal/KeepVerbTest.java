package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.cli.internal.CommandUnderTest.Ended;

/** Looking after issued documents at a terminal. */
class KeepVerbTest {

    @TempDir
    static Path folder;

    private static Path office;

    @BeforeAll
    static void makeAnOffice() {
        office = folder.resolve("office");
        SmallOffice.make(office);
    }

    private static Ended keep(String login) {
        return CommandUnderTest.inEnglish(office)
                .runWith(SmallOffice.PASSWORD + "\n", "keep", "--as", login, "--password-file", "-");
    }

    @Test
    void whereNothingIsAtRiskNothingIsNamedAndItEndsWell() {
        Ended kept = keep(SmallOffice.ADMINISTRATOR);

        assertEquals(0, kept.code(), kept.messages());
        assertEquals("", kept.results());
        assertTrue(kept.messages().contains("Looked at 0 files"), kept.messages());
    }

    @Test
    void aClerkIsNotLetToDoIt() {
        Ended refused = keep("vanthu");

        assertEquals(3, refused.code(), refused.messages());
        assertFalse(refused.messages().contains("\tat "), refused.messages());
    }
}
