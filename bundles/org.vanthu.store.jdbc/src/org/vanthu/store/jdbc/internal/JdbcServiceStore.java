package org.vanthu.store.jdbc.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.signature.ServiceAnswer.Kind;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.store.ServiceStore;

/** Services on the network in their tables. */
final class JdbcServiceStore implements ServiceStore {

    private static final Field<OrganisationId> ORGANISATION_ID =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);

    private static final Table<Record> SERVICES = Columns.of("signing_services");
    private static final Field<SignatureLevel> WANTED_LEVEL = Columns.constant("wanted_level", SignatureLevel.class);
    private static final Field<Integer> PATIENCE_SECONDS = Columns.integer("patience_seconds");
    private static final Field<Integer> AHEAD_DAYS = Columns.integer("ahead_days");

    private static final Table<Record> ADDRESSES = Columns.of("signing_service_address");
    private static final Field<Kind> KIND = Columns.constant("kind", Kind.class);
    private static final Field<Integer> POSITION_NO = Columns.integer("position_no");
    private static final Field<String> ADDRESS = Columns.text("address");

    private final DSLContext sql;

    JdbcServiceStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<SigningServices> of(OrganisationId organisation) {
        return sql.select(WANTED_LEVEL, PATIENCE_SECONDS, AHEAD_DAYS)
                .from(SERVICES)
                .where(ORGANISATION_ID.eq(organisation))
                .fetchOptional(row -> services(row, addresses(organisation)));
    }

    private Map<Kind, List<String>> addresses(OrganisationId organisation) {
        return sql.select(KIND, ADDRESS)
                .from(ADDRESSES)
                .where(ORGANISATION_ID.eq(organisation))
                .orderBy(KIND, POSITION_NO)
                .fetchGroups(KIND, ADDRESS);
    }

    private static SigningServices services(Record row, Map<Kind, List<String>> addresses) {
        return new SigningServices(
                row.get(WANTED_LEVEL),
                of(Kind.TIME_STAMP, addresses),
                of(Kind.STATUS, addresses),
                of(Kind.LIST, addresses),
                Duration.ofSeconds(row.get(PATIENCE_SECONDS)),
                Duration.ofDays(row.get(AHEAD_DAYS)));
    }

    private static List<URI> of(Kind kind, Map<Kind, List<String>> addresses) {
        return addresses.getOrDefault(kind, List.of()).stream().map(URI::create).toList();
    }

    @Override
    public void keep(OrganisationId organisation, SigningServices services) {
        remove(organisation);
        sql.insertInto(SERVICES, ORGANISATION_ID, WANTED_LEVEL, PATIENCE_SECONDS, AHEAD_DAYS)
                .values(
                        organisation,
                        services.level(),
                        (int) services.patience().toSeconds(),
                        (int) services.ahead().toDays())
                .execute();
        keep(organisation, Kind.TIME_STAMP, services.timeStamps());
        keep(organisation, Kind.STATUS, services.status());
        keep(organisation, Kind.LIST, services.lists());
    }

    private void keep(OrganisationId organisation, Kind kind, List<URI> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            sql.insertInto(ADDRESSES, ORGANISATION_ID, KIND, POSITION_NO, ADDRESS)
                    .values(organisation, kind, i, addresses.get(i).toString())
                    .execute();
        }
    }

    @Override
    public boolean remove(OrganisationId organisation) {
        sql.deleteFrom(ADDRESSES).where(ORGANISATION_ID.eq(organisation)).execute();
        return sql.deleteFrom(SERVICES).where(ORGANISATION_ID.eq(organisation)).execute() > 0;
    }
}
