package org.vanthu.store.jdbc.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
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

    static Map<Field<?>, Object> write(Recipient recipient) {
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        row.put(NAME, recipient.name());
        row.put(CODE, recipient.code().orElse(null));
        row.put(ADDRESS, "");
        switch (recipient) {
            case Recipient.Here here -> {
                row.put(KIND, "HERE");
                row.put(TARGET, here.organisation().toString());
            }
            case Recipient.Inside inside -> {
                row.put(KIND, "INSIDE");
                row.put(TARGET, inside.unit().toString());
            }
            case Recipient.Outside outside -> {
                row.put(KIND, "OUTSIDE");
                row.put(ADDRESS, outside.address());
            }
        }
        return row;
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
