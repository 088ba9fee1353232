package org.vanthu.spi.pdf;

import java.util.List;
import org.vanthu.domain.Language;

/**
 * A sheet of facts: evidence of a signed document, proof of a number ledger, dispatch list, hand-back report.
 *
 * @param head who prints it
 * @param title in capitals
 * @param subtitles lines below the title
 * @param sections from top to bottom
 * @param language of page numbers
 */
public record SheetPaper(
        PaperHead head, String title, List<String> subtitles, List<Section> sections, Language language) {

    public SheetPaper {
        subtitles = List.copyOf(subtitles);
        sections = List.copyOf(sections);
    }

    /** A part of a sheet. */
    public sealed interface Section {}

    /**
     * Names with values.
     *
     * @param caption above; may be empty
     * @param facts one a line
     */
    public record Facts(String caption, List<Fact> facts) implements Section {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A name with its value; the value wraps. */
    public record Fact(String name, String value) {}

    /**
     * A small table.
     *
     * @param caption above; may be empty
     * @param columns from left to right
     * @param rows a text per column
     */
    public record Rows(String caption, List<Column> columns, List<List<String>> rows) implements Section {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Running text. */
    public record Text(String text) implements Section {}

    /**
     * Places for signatures side by side.
     *
     * @param captions position above each place
     */
    public record SignaturePlaces(List<String> captions) implements Section {
        public SignaturePlaces {
            captions = List.copyOf(captions);
        }
    }
}
