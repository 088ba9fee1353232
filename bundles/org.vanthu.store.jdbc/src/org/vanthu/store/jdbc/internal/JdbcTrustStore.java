package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.TrustedRoot;
import org.vanthu.spi.store.TrustStore;

/** Trusted roots and revocation lists in their tables. */
final class JdbcTrustStore implements TrustStore {

    private static final Table<Record> ROOT = Columns.of("trusted_root");
    private static final Field<Sha256> FINGERPRINT = Columns.hash("fingerprint");
    private static final Field<String> SUBJECT = Columns.text("subject");
    private static final Field<Instant> VALID_UNTIL = Columns.instant("valid_until");
    private static final Field<String> SOURCE = Columns.text("source");
    private static final Field<AccountId> IMPORTED_BY = Columns.id("imported_by", AccountId.class, AccountId::new);
    private static final Field<Instant> IMPORTED_AT = Columns.instant("imported_at");
    private static final Field<byte[]> DER = Columns.bytes("der");

    private static final Table<Record> LIST = Columns.of("revocation_list");
    private static final Field<String> ISSUER = Columns.text("issuer");
    private static final Field<Instant> THIS_UPDATE = Columns.instant("this_update");

    private final DSLContext sql;

    JdbcTrustStore(JdbcTransaction transaction) {
        this.sql = transaction.sql();
    }

    @Override
    public void add(TrustedRoot root) {
        sql.insertInto(ROOT, ORGANISATION_ID, FINGERPRINT, SUBJECT, VALID_UNTIL, SOURCE, IMPORTED_BY, IMPORTED_AT, DER)
                .values(
                        root.organisation(),
                        root.fingerprint().sha256(),
                        root.subject(),
                        root.validUntil(),
                        root.source(),
                        root.importedBy(),
                        root.importedAt(),
                        root.der())
                .execute();
    }

    @Override
    public boolean remove(OrganisationId organisation, Fingerprint fingerprint) {
        return sql.deleteFrom(ROOT)
                        .where(ORGANISATION_ID.eq(organisation))
                        .and(FINGERPRINT.eq(fingerprint.sha256()))
                        .execute()
                > 0;
    }

    @Override
    public List<TrustedRoot> rootsOf(Collection<OrganisationId> organisations) {
        return sql.select(ORGANISATION_ID, FINGERPRINT, SUBJECT, VALID_UNTIL, SOURCE, IMPORTED_BY, IMPORTED_AT, DER)
                .from(ROOT)
                .where(ORGANISATION_ID.in(organisations))
                .orderBy(SUBJECT, FINGERPRINT)
                .fetch(row -> new TrustedRoot(
                        new Fingerprint(row.get(FINGERPRINT)),
                        row.get(ORGANISATION_ID),
                        row.get(SUBJECT),
                        row.get(VALID_UNTIL),
                        row.get(SOURCE),
                        row.get(IMPORTED_BY),
                        row.get(IMPORTED_AT),
                        row.get(DER)));
    }

    @Override
    public void keepRevocations(OrganisationId organisation, String issuer, Instant thisUpdate, byte[] der) {
        sql.deleteFrom(LIST)
                .where(ORGANISATION_ID.eq(organisation))
                .and(ISSUER.eq(issuer))
                .execute();
        sql.insertInto(LIST, ORGANISATION_ID, ISSUER, THIS_UPDATE, DER)
                .values(organisation, issuer, thisUpdate, der)
                .execute();
    }

    @Override
    public Optional<Instant> revocationsOf(OrganisationId organisation, String issuer) {
        return sql.select(THIS_UPDATE)
                .from(LIST)
                .where(ORGANISATION_ID.eq(organisation))
                .and(ISSUER.eq(issuer))
                .fetchOptional(THIS_UPDATE);
    }

    @Override
    public List<byte[]> revocations(Collection<OrganisationId> organisations) {
        return sql.select(DER)
                .from(LIST)
                .where(ORGANISATION_ID.in(organisations))
                .orderBy(ISSUER)
                .fetch(DER);
    }
}
