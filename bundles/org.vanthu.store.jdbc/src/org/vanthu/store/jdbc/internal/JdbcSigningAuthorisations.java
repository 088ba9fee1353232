package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.spi.store.SigningAuthorisations;

/** Written authorisations to sign, in their table. */
final class JdbcSigningAuthorisations implements SigningAuthorisations {

    private static final Table<Record> TABLE = Columns.of("signing_authorisation");
    private static final Field<AuthorisationId> ID = Columns.id("id", AuthorisationId.class, AuthorisationId::new);
    private static final Field<OrganisationId> ORGANISATION =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    private static final Field<AccountId> GRANTOR = Columns.id("grantor_id", AccountId.class, AccountId::new);
    private static final Field<AccountId> HOLDER = Columns.id("holder_id", AccountId.class, AccountId::new);
    private static final Field<String> PAPER = Columns.text("paper");
    private static final Field<LocalDate> FIRST_DAY = Columns.date("first_day");
    private static final Field<LocalDate> LAST_DAY = Columns.date("last_day");
    private static final Field<String> TYPES = Columns.text("document_types");
    private static final Field<String> SCOPE = Columns.text("scope");
    private static final Field<Instant> REVOKED_AT = Columns.instant("revoked_at");

    private final DSLContext sql;

    JdbcSigningAuthorisations(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(SigningAuthorisation authorisation) {
        sql.insertInto(TABLE)
                .set(ID, authorisation.id())
                .set(ORGANISATION, authorisation.organisation())
                .set(GRANTOR, authorisation.grantor())
                .set(HOLDER, authorisation.holder())
                .set(PAPER, authorisation.paper())
                .set(FIRST_DAY, authorisation.from())
                .set(LAST_DAY, authorisation.until())
                .set(
                        TYPES,
                        authorisation.types().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .set(SCOPE, authorisation.scope())
                .set(REVOKED_AT, authorisation.revokedAt().orElse(null))
                .execute();
    }

    @Override
    public void revoke(AuthorisationId authorisation, Instant at) {
        sql.update(TABLE).set(REVOKED_AT, at).where(ID.eq(authorisation)).execute();
    }

    @Override
    public Optional<SigningAuthorisation> find(AuthorisationId authorisation) {
        return where(ID.eq(authorisation)).stream().findFirst();
    }

    @Override
    public List<SigningAuthorisation> of(OrganisationId organisation) {
        return where(ORGANISATION.eq(organisation));
    }

    private List<SigningAuthorisation> where(Condition condition) {
        return sql.select(ID, ORGANISATION, GRANTOR, HOLDER, PAPER, FIRST_DAY, LAST_DAY, TYPES, SCOPE, REVOKED_AT)
                .from(TABLE)
                .where(condition)
                .orderBy(ID.desc())
                .fetch(row -> new SigningAuthorisation(
                        row.get(ID),
                        row.get(ORGANISATION),
                        row.get(GRANTOR),
                        row.get(HOLDER),
                        row.get(PAPER),
                        row.get(FIRST_DAY),
                        row.get(LAST_DAY),
                        Arrays.stream(row.get(TYPES).split(","))
                                .map(DocumentType::valueOf)
                                .collect(Collectors.toSet()),
                        row.get(SCOPE),
                        Optional.ofNullable(row.get(REVOKED_AT))));
    }
}
