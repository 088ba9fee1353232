package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

class WordsTest {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH, AdministrationTexts.class);
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void aNameInACertificateIsReadWithoutItsCodes() {
        assertEquals(
                "Nguyễn Văn A, Ủy ban nhân dân huyện", Subjects.shown("C=VN,O=Ủy ban nhân dân huyện,CN=Nguyễn Văn A"));
        assertEquals("không phải tên", Subjects.shown("không phải tên"));
    }

    @Test
    void whatRunsOutWithinAMonthIsAmberAndWhatIsOverRed() {
        assertEquals(Meaning.DANGER, Expiry.meaning(Optional.of(NOW), NOW));
        assertEquals(Meaning.WARNING, Expiry.meaning(Optional.of(NOW.plusSeconds(29 * 86_400L)), NOW));
        assertEquals(Meaning.PLAIN, Expiry.meaning(Optional.of(NOW.plusSeconds(31 * 86_400L)), NOW));
        assertEquals(Meaning.PLAIN, Expiry.meaning(Optional.empty(), NOW));
    }

    @Test
    void anActWithoutWordsIsShownByItsCode() {
        EventWords words = new EventWords(ENGLISH);

        assertEquals("Signed in", words.of("SIGNED_IN"));
        assertEquals("SOMETHING_OLD", words.of("SOMETHING_OLD"));
    }

    @Test
    void everyActThatOneMayLookForHasWordsInBothLanguages() {
        for (Texts texts : new Texts[] {ENGLISH, Texts.in(Texts.VIETNAMESE, AdministrationTexts.class)}) {
            EventWords words = new EventWords(texts);
            assertEquals(
                    0,
                    words.codes().stream()
                            .filter(code -> !code.isEmpty() && words.of(code).equals(code))
                            .count());
        }
    }

    @Test
    void whatDoesNotGoAlongIsNamed() {
        String words = HandOverDialog.words(ENGLISH, new OpenWork(3, 2, 5, 6, 4, 1, 7, 8));

        assertEquals(7, words.lines().count());
        assertTrue(words.contains("Opinions asked of this person by name stay: 7."), words);
        assertTrue(words.lines().toList().getLast().startsWith("8 cannot be moved"), words);
    }
}
