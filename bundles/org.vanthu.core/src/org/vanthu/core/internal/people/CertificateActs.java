package org.vanthu.core.internal.people;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.people.Certificates;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.CertificateHolder;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.store.Stores;

/** The register of certificates, kept. */
final class CertificateActs implements Certificates {

    private final Act act;
    private final Stores stores;

    CertificateActs(Act act) {
        this.act = act;
        this.stores = act.stores();
    }

    @Override
    public Outcome<List<RegisteredCertificate>> all(OrganisationId organisation) {
        return Outcome.done(stores.certificates().keptBy(organisation));
    }

    @Override
    public Outcome<RegisteredCertificate> registerPerson(AccountId account, byte[] certificate) {
        Account person = stores.accounts().find(account).orElseThrow();
        return person.isClosed()
                ? Outcome.refused(AccountTrouble.ACCOUNT_CLOSED, "name", person.name())
                : register(new CertificateHolder.Person(account), person.home(), certificate);
    }

    @Override
    public Outcome<RegisteredCertificate> registerSeal(OrganisationId organisation, byte[] certificate) {
        return register(new CertificateHolder.Agency(organisation), organisation, certificate);
    }

    private Outcome<RegisteredCertificate> register(
            CertificateHolder holder, OrganisationId organisation, byte[] encoded) {
        return parse(encoded).flatMap(certificate -> {
            RegisteredCertificate wanted = describe(holder, certificate);
            Optional<Trouble> trouble = trouble(wanted);
            if (trouble.isPresent()) {
                return Outcome.refused(trouble.get());
            }
            stores.certificates().register(wanted, organisation, der(certificate));
            act.record(
                    "CERTIFICATE_REGISTERED",
                    act.object().id(),
                    Payload.of(
                            "fingerprint", wanted.fingerprint(),
                            "serial", wanted.serial(),
                            "until", wanted.validity().until()));
            return Outcome.done(wanted);
        });
    }

    private Optional<Trouble> trouble(RegisteredCertificate wanted) {
        if (wanted.validity().isOverAt(act.now())) {
            return Optional.of(Trouble.of(
                    AccountTrouble.CERTIFICATE_EXPIRED,
                    "subject",
                    wanted.subject(),
                    "end",
                    VietnamTime.day(wanted.validity().until().orElseThrow())));
        }
        return stores.certificates()
                .find(wanted.fingerprint())
                .filter(known ->
                        known.withdrawnAt().isEmpty() && !known.holder().equals(wanted.holder()))
                .map(known -> Trouble.of(
                        AccountTrouble.CERTIFICATE_OF_ANOTHER,
                        "subject",
                        wanted.subject(),
                        "holder",
                        holderName(known.holder())));
    }

    private String holderName(CertificateHolder holder) {
        return switch (holder) {
            case CertificateHolder.Person(AccountId account) ->
                stores.accounts().find(account).orElseThrow().name().value();
            case CertificateHolder.Agency(OrganisationId body) -> new Names(stores).organisation(body);
        };
    }

    @Override
    public Outcome<Nothing> withdraw(OrganisationId organisation, Sha256 fingerprint) {
        boolean keptThere = stores.certificates()
                .organisationOf(fingerprint)
                .filter(organisation::equals)
                .isPresent();
        Optional<RegisteredCertificate> found = stores.certificates()
                .find(fingerprint)
                .filter(certificate -> keptThere && certificate.withdrawnAt().isEmpty());
        if (found.isEmpty()) {
            return Outcome.refused(AccountTrouble.CERTIFICATE_NOT_REGISTERED, "subject", fingerprint);
        }
        stores.certificates().withdraw(fingerprint, act.now());
        act.record("CERTIFICATE_WITHDRAWN", organisation, Payload.of("fingerprint", fingerprint));
        return Outcome.done();
    }

    private static Outcome<X509Certificate> parse(byte[] encoded) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return Outcome.done((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (CertificateException unreadable) {
            return Outcome.refused(RoleTrouble.NOT_A_CERTIFICATE);
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException impossible) {
            throw new IllegalStateException("it was parsed from its encoding", impossible);
        }
    }

    private RegisteredCertificate describe(CertificateHolder holder, X509Certificate certificate) {
        return new RegisteredCertificate(
                Sha256.of(der(certificate)),
                holder,
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                Term.between(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()),
                act.now(),
                Optional.empty());
    }
}
