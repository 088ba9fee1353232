package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.people.Certificates;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.CertificateHolder;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;

class CertificatesTest {

    /** Valid from 2026 to 2035, made for this test; its key was thrown away. */
    private static final String VALID = """
        -----BEGIN CERTIFICATE-----
        MIIBnDCCAUKgAwIBAgIJAJT0QZI2BKl7MAoGCCqGSM49BAMDMEIxCzAJBgNVBAYT
        AlZOMRswGQYDVQQKExJVQk5EIGh1eWVuIE5hbSBEYW4xFjAUBgNVBAMTDVBoYW4g
        VmFuIE1pbmgwHhcNMjYwMTAxMDAwMDAwWhcNMzUxMjMwMDAwMDAwWjBCMQswCQYD
        VQQGEwJWTjEbMBkGA1UEChMSVUJORCBodXllbiBOYW0gRGFuMRYwFAYDVQQDEw1Q
        aGFuIFZhbiBNaW5oMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEwxCiFYM5u14+
        7C+INE5LiSJaaaYrwrISAwqMh87c+nG+OjWds0DWCXxIP3U9EPDeXmWNPCYVt1hR
        sflMU1LOXqMhMB8wHQYDVR0OBBYEFPxz77cJwfhKDL5LWEaLHuro3hbmMAoGCCqG
        SM49BAMDA0gAMEUCIQDfzPoal8NQuSsiRYqwHSKxxj4MXdTA42QQjAhM9CbA/QIg
        Pkna992nurhpo6T+hn/sbbheuUX2z9GLqSujlFlhMDY=
        -----END CERTIFICATE-----
        """;

    /** Ran out at the end of 2020. */
    private static final String EXPIRED = """
        -----BEGIN CERTIFICATE-----
        MIIBYDCCAQWgAwIBAgIIQFgEpgP3bY0wCgYIKoZIzj0EAwMwJDELMAkGA1UEBhMC
        Vk4xFTATBgNVBAMTDENodW5nIHRodSBjdTAeFw0yMDAxMDEwMDAwMDBaFw0yMDEy
        MzEwMDAwMDBaMCQxCzAJBgNVBAYTAlZOMRUwEwYDVQQDEwxDaHVuZyB0aHUgY3Uw
        WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAScSLSy+XbcLQUIi7BfraXwYtq+nnA5
        80iVPQ3IZ5TFw4PctAE1doRmpN0d18We9rIWJpGwgtmARJ8gKkiHVRn8oyEwHzAd
        BgNVHQ4EFgQUAo+HQ2APBFXZW4ypJhW1JcOwPO4wCgYIKoZIzj0EAwMDSQAwRgIh
        AK/cbqAEuvpKblYa2f0hT9uVNHLD9TR3+QnlHG9OpgVpAiEAqS+LvRUhOHlhKg5u
        xHPsAaPU/7fypYHElpjBbsWKXK0=
        -----END CERTIFICATE-----
        """;

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    @Test
    void aPersonsCertificateIsKnownByTheHashOfItsDerFormAndShownWithItsPeriod() {
        AccountId leader = office.person("Phan Văn Minh", Role.LEADER);
        Certificates certificates = office.asAdministrator().certificates();

        RegisteredCertificate registered =
                certificates.registerPerson(leader, bytes(VALID)).orThrow();

        byte[] der = office.office()
                .store()
                .read(stores ->
                        stores.certificates().der(registered.fingerprint()).orElseThrow());
        assertEquals(Sha256.of(der), registered.fingerprint());
        assertEquals(new CertificateHolder.Person(leader), registered.holder());
        assertTrue(registered.subject().contains("Phan Van Minh"), registered.subject());
        assertTrue(registered.mayBeUsedAt(office.now()));
        assertFalse(registered.mayBeUsedAt(office.now().plus(Duration.ofDays(3650))));
        assertEquals(
                List.of(registered),
                office.signIn("nguoi1").ownAccount().mine().orThrow().certificates());
    }

    @Test
    void oneCertificateSignsForOneHolderOnly() {
        AccountId leader = office.person("Phan Văn Minh", Role.LEADER);
        Certificates certificates = office.asAdministrator().certificates();
        RegisteredCertificate registered =
                certificates.registerPerson(leader, bytes(VALID)).orThrow();

        Outcome<?> asSeal = certificates.registerSeal(office.district(), bytes(VALID));
        certificates.withdraw(office.district(), registered.fingerprint()).orThrow();
        RegisteredCertificate seal =
                certificates.registerSeal(office.district(), bytes(VALID)).orThrow();

        assertTrue(asSeal.refusedFor(AccountTrouble.CERTIFICATE_OF_ANOTHER));
        assertEquals("Phan Văn Minh", asSeal.troubles().getFirst().details().get("holder"));
        assertEquals(new CertificateHolder.Agency(office.district()), seal.holder());
        assertEquals(List.of(seal), certificates.all(office.district()).orThrow());
    }

    @Test
    void whatHasRunOutOrIsNoCertificateIsNotRegistered() {
        Certificates certificates = office.asAdministrator().certificates();

        assertTrue(certificates
                .registerSeal(office.district(), bytes(EXPIRED))
                .refusedFor(AccountTrouble.CERTIFICATE_EXPIRED));
        assertTrue(certificates
                .registerSeal(office.district(), bytes("không phải chứng thư"))
                .refusedFor(RoleTrouble.NOT_A_CERTIFICATE));
        assertTrue(certificates
                .withdraw(office.district(), Sha256.of(bytes("lạ")))
                .refusedFor(AccountTrouble.CERTIFICATE_NOT_REGISTERED));
    }

    @Test
    void withTheAccountItsCertificatesGoOffTheRegister() {
        AccountId leader = office.person("Phan Văn Minh", Role.LEADER);
        var administrator = office.asAdministrator();
        RegisteredCertificate registered = administrator
                .certificates()
                .registerPerson(leader, bytes(VALID))
                .orThrow();

        administrator
                .accounts()
                .close(new Seen<>(leader, office.version(leader)), "nghỉ hưu")
                .orThrow();

        RegisteredCertificate after =
                administrator.certificates().all(office.district()).orThrow().getFirst();
        assertEquals(registered.fingerprint(), after.fingerprint());
        assertFalse(after.mayBeUsedAt(office.now()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
