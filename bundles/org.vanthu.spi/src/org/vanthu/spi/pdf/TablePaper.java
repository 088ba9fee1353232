package org.vanthu.spi.pdf;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Language;

/**
 * A table to be printed.
 *
 * @param cover cover page, if it is a book
 * @param head who prints it; shown at the top of the first page of the table
 * @param title in capitals
 * @param subtitles lines below the title: period, filter, state
 * @param columns from left to right
 * @param columnNumbers whether a row (1), (2), … stands below the heads, as in Annex IV
 * @param language of page numbers and of the line for an empty table
 */
public record TablePaper(
        Optional<Cover> cover,
        PaperHead head,
        String title,
        List<String> subtitles,
        List<Column> columns,
        ColumnNumbers columnNumbers,
        Language language) {

    /** Whether columns are numbered under their heads. */
    public enum ColumnNumbers {
        SHOWN,
        HIDDEN
    }

    public TablePaper {
        subtitles = List.copyOf(subtitles);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table without columns: " + title);
        }
    }

    /** A plain list without cover. */
    public static TablePaper list(
            PaperHead head, String title, List<String> subtitles, List<Column> columns, Language language) {
        return new TablePaper(Optional.empty(), head, title, subtitles, columns, ColumnNumbers.HIDDEN, language);
    }
}
