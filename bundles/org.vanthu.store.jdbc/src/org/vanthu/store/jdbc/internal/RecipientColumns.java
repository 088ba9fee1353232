package org.vanthu.store.jdbc.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.dispatch.Recipient;

/** The columns in which a recipient is kept. */
final class RecipientColumns {

    private static final Field<String> KIND = Columns.text("kind");
    static final Field<String> TARGET = Columns.text("target_id");
    private static final Field<String> NAME = Columns.text("recipient_name");
    private static final Field<String> CODE = Columns.text("recipient_code");
    private static final Field<String> ADDRESS = Columns.text("address");

    static final List<Field<?>> ALL = List.of(KIND, TARGET, NAME, CODE, ADDRESS);

    private RecipientColumns() {}

    /** What {@link #ALL} hold of a recipient. */
    static List<@Nullable Object> write(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Here here -> row("HERE", here.organisation().toString(), recipient, "");
            case Recipient.Inside inside -> row("INSIDE", inside.unit().toString(), recipient, "");
            case Recipient.Outside outside -> row("OUTSIDE", null, recipient, outside.address());
        };
    }

    private static List<@Nullable Object> row(
            String kind, @Nullable String target, Recipient recipient, String address) {
        return Arrays.asList(kind, target, recipient.name(), recipient.code().orElse(null), address);
    }

    static Recipient read(Record row) {
        Optional<String> code = Optional.ofNullable(row.get(CODE));
        return switch (row.get(KIND)) {
            case "HERE" ->
                new Recipient.Here(
                        new OrganisationId(UUID.fromString(row.get(TARGET))), row.get(NAME), code.orElseThrow());
            case "INSIDE" -> new Recipient.Inside(new UnitId(UUID.fromString(row.get(TARGET))), row.get(NAME));
            default -> new Recipient.Outside(row.get(NAME), code, row.get(ADDRESS));
        };
    }
}
