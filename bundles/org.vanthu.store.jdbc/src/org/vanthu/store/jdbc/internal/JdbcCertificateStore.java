package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.organisation.CertificateHolder;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.organisation.Term;
import org.vanthu.spi.store.CertificateStore;

/** The register of certificates in its table. */
final class JdbcCertificateStore implements CertificateStore {

    private static final Table<Record> CERTIFICATE = Columns.of("certificate");
    private static final Field<Sha256> FINGERPRINT = Columns.hash("fingerprint");
    private static final Field<String> SUBJECT = Columns.text("subject");
    private static final Field<String> ISSUER = Columns.text("issuer");
    private static final Field<String> SERIAL = Columns.text("serial");
    private static final Field<Instant> VALID_FROM = Columns.instant("valid_from");
    private static final Field<Instant> VALID_UNTIL = Columns.instant("valid_until");
    private static final Field<Instant> REGISTERED_AT = Columns.instant("registered_at");
    private static final Field<Instant> WITHDRAWN_AT = Columns.instant("withdrawn_at");
    private static final Field<byte[]> DER = Columns.bytes("der");

    private final DSLContext sql;

    JdbcCertificateStore(JdbcTransaction transaction) {
        this.sql = transaction.sql();
    }

    @Override
    public void register(RegisteredCertificate certificate, OrganisationId organisation, byte[] der) {
        sql.deleteFrom(CERTIFICATE)
                .where(FINGERPRINT.eq(certificate.fingerprint()))
                .execute();
        sql.insertInto(
                        CERTIFICATE,
                        FINGERPRINT,
                        ORGANISATION_ID,
                        ACCOUNT_ID,
                        SUBJECT,
                        ISSUER,
                        SERIAL,
                        VALID_FROM,
                        VALID_UNTIL,
                        REGISTERED_AT,
                        DER)
                .values(
                        certificate.fingerprint(),
                        organisation,
                        certificate.holder() instanceof CertificateHolder.Person(AccountId account) ? account : null,
                        certificate.subject(),
                        certificate.issuer(),
                        certificate.serial(),
                        certificate.validity().from(),
                        certificate.validity().until().orElseThrow(),
                        certificate.registeredAt(),
                        der)
                .execute();
    }

    @Override
    public void withdraw(Sha256 fingerprint, Instant at) {
        sql.update(CERTIFICATE)
                .set(WITHDRAWN_AT, at)
                .where(FINGERPRINT.eq(fingerprint))
                .execute();
    }

    @Override
    public Optional<RegisteredCertificate> find(Sha256 fingerprint) {
        return select(FINGERPRINT.eq(fingerprint)).stream().findFirst();
    }

    @Override
    public Optional<OrganisationId> organisationOf(Sha256 fingerprint) {
        return sql.select(ORGANISATION_ID)
                .from(CERTIFICATE)
                .where(FINGERPRINT.eq(fingerprint))
                .fetchOptional(ORGANISATION_ID);
    }

    @Override
    public List<RegisteredCertificate> ofAccount(AccountId account) {
        return select(ACCOUNT_ID.eq(account).and(WITHDRAWN_AT.isNull()));
    }

    @Override
    public List<RegisteredCertificate> ofAgency(OrganisationId organisation) {
        return select(ORGANISATION_ID.eq(organisation).and(ACCOUNT_ID.isNull()).and(WITHDRAWN_AT.isNull()));
    }

    @Override
    public List<RegisteredCertificate> keptBy(OrganisationId organisation) {
        return select(ORGANISATION_ID.eq(organisation));
    }

    @Override
    public Optional<byte[]> der(Sha256 fingerprint) {
        return sql.select(DER)
                .from(CERTIFICATE)
                .where(FINGERPRINT.eq(fingerprint))
                .fetchOptional(DER);
    }

    private List<RegisteredCertificate> select(Condition which) {
        return sql.select(
                        FINGERPRINT,
                        ORGANISATION_ID,
                        ACCOUNT_ID,
                        SUBJECT,
                        ISSUER,
                        SERIAL,
                        VALID_FROM,
                        VALID_UNTIL,
                        REGISTERED_AT,
                        WITHDRAWN_AT)
                .from(CERTIFICATE)
                .where(which)
                .orderBy(VALID_UNTIL, FINGERPRINT)
                .fetch(JdbcCertificateStore::certificate);
    }

    private static RegisteredCertificate certificate(Record row) {
        Optional<AccountId> person = Optional.ofNullable(row.get(ACCOUNT_ID));
        CertificateHolder holder = person.isPresent()
                ? new CertificateHolder.Person(person.get())
                : new CertificateHolder.Agency(row.get(ORGANISATION_ID));
        return new RegisteredCertificate(
                row.get(FINGERPRINT),
                holder,
                row.get(SUBJECT),
                row.get(ISSUER),
                row.get(SERIAL),
                Term.between(row.get(VALID_FROM), row.get(VALID_UNTIL)),
                row.get(REGISTERED_AT),
                Optional.ofNullable(row.get(WITHDRAWN_AT)));
    }
}
