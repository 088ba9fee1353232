package org.vanthu.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.page.PageSource.Word;

class WordSearchTest {

    private static final List<Word> LINE =
            List.of(word("Ủy", 0), word("ban", 20), word("nhân", 40), word("dân", 60), word("huyện", 80));

    private static Word word(String text, double x) {
        return new Word(text, new Box(x, 0, 15, 10));
    }

    @Test
    void aPhraseOverSeveralWordsMarksEachOfThem() {
        assertEquals(3, WordSearch.hits(LINE, "ban nhan dan").size());
    }

    @Test
    void aPartOfAWordMarksTheWord() {
        assertEquals(List.of(new Box(80, 0, 15, 10)), WordSearch.hits(LINE, "HUYE"));
    }

    @Test
    void nothingTypedMarksNothing() {
        assertTrue(WordSearch.hits(LINE, "  ").isEmpty());
    }
}
