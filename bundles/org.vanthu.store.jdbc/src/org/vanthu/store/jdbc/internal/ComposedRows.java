package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.ComposedWords;
import org.vanthu.domain.drafting.ComposedWords.Part;

/** The words of composed versions: one row a version, one column a part. */
final class ComposedRows {

    private static final Table<Record> WORDS = Columns.of("draft_words");
    private static final Field<DraftId> DOCUMENT = Columns.id("document_id", DraftId.class, DraftId::new);
    private static final Field<Integer> VERSION_NO = Columns.integer("version_no");

    private final DSLContext sql;

    ComposedRows(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<String> column(Part part) {
        return Columns.text(part.name().toLowerCase(Locale.ROOT));
    }

    void add(DraftId document, int version, ComposedWords words) {
        InsertSetMoreStep<Record> row =
                sql.insertInto(WORDS).set(DOCUMENT, document).set(VERSION_NO, version);
        for (Part part : Part.values()) {
            row = row.set(column(part), words.of(part));
        }
        row.execute();
    }

    Optional<ComposedWords> find(DraftId document, int version) {
        List<Field<?>> columns = new ArrayList<>(
                Arrays.stream(Part.values()).map(ComposedRows::column).toList());
        return sql.select(columns)
                .from(WORDS)
                .where(DOCUMENT.eq(document).and(VERSION_NO.eq(version)))
                .fetchOptional(row -> {
                    Map<Part, String> words = new EnumMap<>(Part.class);
                    Arrays.stream(Part.values()).forEach(part -> words.put(part, row.get(column(part))));
                    return new ComposedWords(words);
                });
    }
}
