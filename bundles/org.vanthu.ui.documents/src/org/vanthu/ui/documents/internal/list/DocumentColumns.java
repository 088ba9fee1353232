package org.vanthu.ui.documents.internal.list;

import java.util.List;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.time.Remaining;
import org.vanthu.domain.work.StateWords;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

/** What lists of documents show of each, and which rows stand out. */
record DocumentColumns(Texts texts, Language language, StateWords states) {

    DocumentColumns(Texts texts, Language language) {
        this(texts, language, new StateWords(language));
    }

    List<Column<DocumentRow>> all() {
        return List.of(
                Column.<DocumentRow>of("urgency", texts.get("column.urgency"), 92, this::urgency)
                        .meaning(row -> row.urgency().atOnce() ? Meaning.DANGER : Meaning.QUIET),
                Column.of("number", texts.get("column.number"), 56, DocumentRow::number),
                Column.of("day", texts.get("column.day"), 94, DocumentRow::day),
                Column.of("issuer", texts.get("column.issuer"), 176, DocumentRow::issuer),
                Column.of("code", texts.get("column.code"), 160, DocumentRow::code),
                Column.of("subject", texts.get("column.subject"), 320, DocumentRow::subject)
                        .stretched(),
                Column.<DocumentRow>of(
                                "type",
                                texts.get("column.type"),
                                100,
                                row -> DocumentType.label(row.typeName(), language))
                        .onRequest(),
                Column.<DocumentRow>of("due", texts.get("column.due"), 104, this::due)
                        .meaning(DocumentColumns::dueMeaning)
                        .sorting(),
                Column.<DocumentRow>of("state", texts.get("column.state"), 130, row -> states.shown(row.state()))
                        .onRequest(),
                Column.of("holder", texts.get("column.holder"), 140, DocumentRow::holder));
    }

    static RowLook<DocumentRow> look() {
        return new RowLook<>(DocumentRow::unread, DocumentColumns::mark);
    }

    private static Meaning mark(DocumentRow row) {
        Meaning due = dueMeaning(row);
        return due == Meaning.DANGER || due == Meaning.WARNING ? due : Meaning.PLAIN;
    }

    private String urgency(DocumentRow row) {
        return row.urgency() == Urgency.NORMAL ? "" : row.urgency().label(language);
    }

    private String due(DocumentRow row) {
        return row.remaining().map(remaining -> remaining.words(language)).orElse("");
    }

    private static Meaning dueMeaning(DocumentRow row) {
        return row.remaining().map(DocumentColumns::meaning).orElse(Meaning.PLAIN);
    }

    private static Meaning meaning(Remaining remaining) {
        return switch (remaining) {
            case Remaining.Late late -> Meaning.DANGER;
            case Remaining.DueToday today -> Meaning.WARNING;
            case Remaining.InTime inTime -> Meaning.PLAIN;
        };
    }
}
