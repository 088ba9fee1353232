package org.vanthu.store.jdbc.internal;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.MarkPlace.Mark;
import org.vanthu.domain.drafting.MarkPlace.Move;

/** Where the marks of a version were moved to, in thousandths of a point. */
final class MarkRows {

    private static final Table<Record> PLACE = Columns.of("draft_mark_place");
    private static final Field<DraftId> DOCUMENT = Columns.id("document_id", DraftId.class, DraftId::new);
    private static final Field<Integer> VERSION_NO = Columns.integer("version_no");
    private static final Field<Mark> MARK = Columns.constant("mark", Mark.class);
    private static final Field<Integer> PAGE_NO = Columns.integer("page_no");
    private static final Field<Integer> LEFT = Columns.integer("left_millipoints");
    private static final Field<Integer> TOP = Columns.integer("top_millipoints");

    private final DSLContext sql;

    MarkRows(DSLContext sql) {
        this.sql = sql;
    }

    void keep(DraftId document, int version, List<Move> moves) {
        sql.deleteFrom(PLACE)
                .where(DOCUMENT.eq(document).and(VERSION_NO.eq(version)))
                .execute();
        for (Move move : moves) {
            sql.insertInto(PLACE)
                    .set(DOCUMENT, document)
                    .set(VERSION_NO, version)
                    .set(MARK, move.mark())
                    .set(PAGE_NO, move.page())
                    .set(LEFT, millipoints(move.left()))
                    .set(TOP, millipoints(move.top()))
                    .execute();
        }
    }

    List<Move> find(DraftId document, int version) {
        return sql.select(MARK, PAGE_NO, LEFT, TOP)
                .from(PLACE)
                .where(DOCUMENT.eq(document).and(VERSION_NO.eq(version)))
                .orderBy(MARK)
                .fetch(row -> new Move(row.get(MARK), row.get(PAGE_NO), row.get(LEFT) / 1000.0, row.get(TOP) / 1000.0));
    }

    private static int millipoints(double points) {
        return Math.toIntExact(Math.round(points * 1000));
    }
}
