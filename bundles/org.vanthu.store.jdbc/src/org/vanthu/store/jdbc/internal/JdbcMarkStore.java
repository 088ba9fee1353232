package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.Id;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.spi.store.MarkStore;

/** Pictures of signatures and seals in their table; widths in micrometres. */
final class JdbcMarkStore implements MarkStore {

    private static final double MICROMETRES = 1000;

    private static final Table<Record> MARK = Columns.of("mark_image");
    private static final Field<String> HOLDER = Columns.text("holder_id");
    private static final Field<byte[]> PNG = Columns.bytes("png");
    private static final Field<Integer> WIDTH = Columns.integer("width_um");
    private static final Field<Instant> KEPT_AT = Columns.instant("kept_at");

    private final DSLContext sql;

    JdbcMarkStore(JdbcTransaction transaction) {
        this.sql = transaction.sql();
    }

    @Override
    public Optional<MarkImage> of(Id holder) {
        return sql.select(PNG, WIDTH)
                .from(MARK)
                .where(HOLDER.eq(holder.value().toString()))
                .fetchOptional(row -> new MarkImage(row.get(PNG), row.get(WIDTH) / MICROMETRES));
    }

    @Override
    public void keep(Id holder, MarkImage image, Instant at) {
        sql.deleteFrom(MARK).where(HOLDER.eq(holder.value().toString())).execute();
        sql.insertInto(MARK, HOLDER, PNG, WIDTH, KEPT_AT)
                .values(holder.value().toString(), image.png(), (int) Math.round(image.widthMm() * MICROMETRES), at)
                .execute();
    }
}
