package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.FULL_NAME;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.VERSION;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;

/** The rows of bodies: columns, and how a body becomes a row and a row a body. */
final class OrganisationRows {

    static final Table<Record> TABLE = Columns.of("organisation");
    static final Field<String> CODE = Columns.text("code");
    static final Field<OrganisationId> SUPERIOR_ID =
            Columns.id("superior_id", OrganisationId.class, OrganisationId::new);
    static final Field<Organisation.Hosting> HOSTING = Columns.constant("hosting", Organisation.Hosting.class);
    private static final Field<String> OLD_CODE = Columns.text("old_code");
    private static final Field<String> ABBREVIATION = Columns.text("abbreviation");
    private static final Field<String> PLACE = Columns.text("place");
    private static final Field<Organisation.State> STATE = Columns.constant("state", Organisation.State.class);

    static final List<Field<?>> ALL = List.of(
            ORGANISATION_ID, CODE, OLD_CODE, FULL_NAME, ABBREVIATION, SUPERIOR_ID, PLACE, HOSTING, STATE, VERSION);

    private OrganisationRows() {}

    static Map<Field<?>, @Nullable Object> write(Organisation organisation) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ORGANISATION_ID, organisation.id());
        row.put(CODE, organisation.code().value());
        row.put(OLD_CODE, organisation.oldCode().map(OrganisationCode::value).orElse(null));
        row.put(FULL_NAME, organisation.name());
        row.put(ABBREVIATION, organisation.abbreviation().value());
        row.put(SUPERIOR_ID, organisation.superior().orElse(null));
        row.put(PLACE, organisation.place());
        row.put(HOSTING, organisation.hosting());
        row.put(STATE, organisation.state());
        row.put(VERSION, organisation.version());
        return row;
    }

    /** @param codes all codes of the body, those of its row among them */
    static Organisation read(Record row, Set<OrganisationCode> codes) {
        OrganisationCode code = new OrganisationCode(row.get(CODE));
        Optional<OrganisationCode> oldCode =
                Optional.ofNullable(row.get(OLD_CODE)).map(OrganisationCode::new);
        Set<OrganisationCode> aliases = new HashSet<>(codes);
        aliases.remove(code);
        oldCode.ifPresent(aliases::remove);
        return new Organisation(
                row.get(ORGANISATION_ID),
                code,
                oldCode,
                aliases,
                row.get(FULL_NAME),
                new Abbreviation(row.get(ABBREVIATION)),
                Optional.ofNullable(row.get(SUPERIOR_ID)),
                row.get(PLACE),
                row.get(HOSTING),
                row.get(STATE),
                row.get(VERSION));
    }
}
