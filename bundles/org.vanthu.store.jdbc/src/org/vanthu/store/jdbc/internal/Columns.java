package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.vanthu.domain.Id;
import org.vanthu.domain.Sha256;

/** The typed columns that the store ports declare their tables with. */
final class Columns {

    private Columns() {}

    static Table<Record> of(String tableName) {
        return table(name(tableName));
    }

    static Field<String> text(String column) {
        return field(name(column), SQLDataType.VARCHAR);
    }

    static Field<Long> number(String column) {
        return field(name(column), SQLDataType.BIGINT);
    }

    static Field<Integer> integer(String column) {
        return field(name(column), SQLDataType.INTEGER);
    }

    /** Stored as 0 or 1, which both databases have. */
    static Field<Boolean> truth(String column) {
        return field(
                name(column),
                SQLDataType.SMALLINT.asConvertedDataType(Converter.ofNullable(
                        Short.class, Boolean.class, stored -> stored != 0, truth -> (short) (truth ? 1 : 0))));
    }

    static Field<LocalDate> date(String column) {
        return field(name(column), SQLDataType.LOCALDATE);
    }

    static Field<byte[]> bytes(String column) {
        return field(name(column), SQLDataType.BLOB);
    }

    /** A column of type {@code ${timestamp}}. */
    static Field<Instant> instant(String column) {
        return field(
                name(column),
                SQLDataType.BIGINT.asConvertedDataType(
                        Converter.ofNullable(Long.class, Instant.class, Columns::toInstant, Columns::toMicroseconds)));
    }

    /** A column of type {@code ${uuid}} that holds identities of one kind. */
    static <I extends Id> Field<I> id(String column, Class<I> kind, Function<UUID, I> make) {
        return field(
                name(column),
                SQLDataType.CHAR(36)
                        .asConvertedDataType(Converter.ofNullable(
                                String.class,
                                kind,
                                stored -> make.apply(UUID.fromString(stored)),
                                id -> id.value().toString())));
    }

    /** A column that holds the names of an enum's constants. */
    static <E extends Enum<E>> Field<E> constant(String column, Class<E> kind) {
        return field(
                name(column),
                SQLDataType.VARCHAR.asConvertedDataType(
                        Converter.ofNullable(String.class, kind, stored -> Enum.valueOf(kind, stored), Enum::name)));
    }

    static Field<Sha256> hash(String column) {
        return field(
                name(column),
                SQLDataType.CHAR(64)
                        .asConvertedDataType(
                                Converter.ofNullable(String.class, Sha256.class, Sha256::new, Sha256::hex)));
    }

    static Instant toInstant(long microseconds) {
        return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }

    /** Microseconds since 1970: one meaning in every zone, and half the bytes of a text. */
    static long toMicroseconds(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
