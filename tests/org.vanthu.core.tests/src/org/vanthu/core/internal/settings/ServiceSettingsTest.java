package org.vanthu.core.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.office.ServiceSettings;
import org.vanthu.api.office.ServicesDraft;
import org.vanthu.api.office.ServicesInUse;
import org.vanthu.api.office.ServicesInUse.Source;
import org.vanthu.api.office.ServicesTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.core.internal.signin.OpenTransactions;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ServiceAnswer;
import org.vanthu.domain.signature.ServiceAnswer.Kind;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.signing.ServiceTrial;
import org.vanthu.spi.signing.ServiceTrouble;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.testkit.pki.Service;

/** What bodies want of their signatures, and the services they name, tried for real over loopback. */
class ServiceSettingsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final OpenTransactions transactions = new OpenTransactions();

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest(transactions);

    private final LoopbackPki pki = new LoopbackPki(NOW);

    @AfterEach
    void close() {
        pki.close();
    }

    private ServiceSettings settings() {
        return office.asAdministrator().serviceSettings();
    }

    private static ServicesDraft draft(SignatureLevel level, String... timeStamps) {
        return new ServicesDraft(level, List.of(timeStamps), List.of(), List.of(), 10, 30);
    }

    private ServicesDraft everything() {
        return new ServicesDraft(
                SignatureLevel.B_LTA,
                List.of(pki.timeStamps().toString(), pki.moreTimeStamps().toString()),
                List.of(pki.status().toString()),
                List.of(pki.list().toString()),
                5,
                45);
    }

    @Test
    void whatIsSetIsKeptInItsOrderWithAnEventAndCountsForTheBodiesBelow() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        ServicesInUse before = settings().services(commune).orThrow();

        settings().change(office.district(), everything()).orThrow();

        SigningServices wanted = new SigningServices(
                SignatureLevel.B_LTA,
                List.of(pki.timeStamps(), pki.moreTimeStamps()),
                List.of(pki.status()),
                List.of(pki.list()),
                Duration.ofSeconds(5),
                Duration.ofDays(45));
        assertEquals(new ServicesInUse(SigningServices.NONE, Source.NOBODY, ""), before);
        assertEquals(
                new ServicesInUse(wanted, Source.OWN, "Ủy ban nhân dân huyện Nam Đàn"),
                settings().services(office.district()).orThrow());
        assertEquals(
                new ServicesInUse(wanted, Source.ABOVE, "Ủy ban nhân dân huyện Nam Đàn"),
                settings().services(commune).orThrow());
        assertEquals(1, office.acts().get("SIGNING_SERVICES_SET"));
    }

    @Test
    void aBodyMayHaveItsOwnAndGoByThoseAboveAgain() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        settings().change(office.district(), everything()).orThrow();
        settings()
                .change(commune, draft(SignatureLevel.B_T, "https://tsa.example.vn/stamp"))
                .orThrow();
        ServicesInUse own = settings().services(commune).orThrow();

        settings().goByThoseAbove(commune).orThrow();
        Outcome<?> again = settings().goByThoseAbove(commune);

        assertEquals(
                List.of(URI.create("https://tsa.example.vn/stamp")),
                own.services().timeStamps());
        assertEquals(Source.ABOVE, settings().services(commune).orThrow().source());
        assertTrue(again.refusedFor(ServicesTrouble.NOTHING_SET), again.toString());
    }

    @Test
    void everythingOddIsSaidAtItsInputAndNothingIsKept() {
        ServicesDraft odd = new ServicesDraft(
                SignatureLevel.B_LT,
                List.of(" "),
                List.of("ftp://ocsp.example.vn", "http://a.vn", "http://a.vn"),
                List.of("không phải địa chỉ", "http://" + "a".repeat(500) + ".vn"),
                0,
                1000);

        Outcome<?> refused = settings().change(office.district(), odd);

        assertEquals(
                List.of("status", "status", "lists", "lists", "timeStamps", "patienceSeconds", "aheadDays"),
                refused.troubles().stream()
                        .map(trouble -> trouble.field().orElse(""))
                        .toList());
        assertEquals(
                Source.NOBODY, settings().services(office.district()).orThrow().source());
    }

    @Test
    void onlyWhoManagesTrustMaySetOrTryThem() {
        office.person(office.districtOffice(), "chuyenvien", "Đinh Văn Nam", Role.OFFICER);
        ServiceSettings officer = office.signIn("chuyenvien").serviceSettings();

        List<Outcome<?>> refused = List.of(
                officer.change(office.district(), everything()),
                officer.tryOut(office.district(), everything()),
                officer.services(office.district()));

        refused.forEach(outcome -> assertTrue(!outcome.isDone(), outcome.toString()));
        assertEquals(0, pki.asked(Service.TIME_STAMPS));
    }

    @Test
    void tryingAsksEveryServiceForRealWhileNoTransactionIsOpenAndKeepsNothing() throws CertificateEncodingException {
        office.asAdministrator()
                .trust()
                .trust(office.district(), pki.root().getEncoded(), "Gốc của bài kiểm tra")
                .orThrow();
        register(pki.signer("Nguyễn Văn Hải", "UBND huyện Nam Đàn").certificate());
        pki.tell(Service.MORE_TIME_STAMPS, Behaviour.REFUSING);

        Map<URI, ServiceAnswer> answers = tried(everything());

        ServiceAnswer stamp = answers.get(pki.timeStamps());
        assertEquals(Kind.TIME_STAMP, stamp.kind());
        assertEquals(NOW, stamp.said().orElseThrow().at());
        assertEquals(
                pki.stamper().getNotAfter().toInstant(),
                stamp.said().orElseThrow().until().orElseThrow());
        assertTrue(
                answers.get(pki.moreTimeStamps()).troubles().getFirst().is(ServiceTrouble.REFUSED), answers::toString);
        assertEquals(
                "Nguyễn Văn Hải", answers.get(pki.status()).said().orElseThrow().about());
        assertEquals(NOW, answers.get(pki.list()).said().orElseThrow().at());
        assertEquals(1, pki.asked(Service.TIME_STAMPS));
        assertEquals(1, pki.asked(Service.MORE_TIME_STAMPS));
        assertTrue(transactions.used().contains(ServiceTrial.class));
        assertEquals(
                Source.NOBODY, settings().services(office.district()).orThrow().source());
    }

    @Test
    void timeStampsOfSomebodyWhoIsNotTrustedAreToldApart() {
        ServiceAnswer answer = tried(everything()).get(pki.timeStamps());

        assertTrouble(ServiceTrouble.NOT_TRUSTED, answer);
    }

    @Test
    void aServiceThatFailsSaysHow() {
        register(pki.signer("Nguyễn Văn Hải", "UBND huyện Nam Đàn").certificate());
        pki.tell(Service.TIME_STAMPS, Behaviour.RAMBLING);
        pki.tell(Service.MORE_TIME_STAMPS, Behaviour.LYING);
        pki.tell(Service.STATUS, Behaviour.SIGNED_BY_ANOTHER);
        pki.tell(Service.LISTS, Behaviour.STALE);

        Map<URI, ServiceAnswer> answers = tried(everything());

        assertTrouble(ServiceTrouble.ANSWER_UNREADABLE, answers.get(pki.timeStamps()));
        assertTrouble(ServiceTrouble.ANSWER_ABOUT_ANOTHER, answers.get(pki.moreTimeStamps()));
        assertTrouble(ServiceTrouble.SIGNED_BY_ANOTHER, answers.get(pki.status()));
        assertTrouble(ServiceTrouble.STALE, answers.get(pki.list()));
    }

    @Test
    void withoutACertificateOnTheRegisterAStatusServiceCannotBeAsked() {
        Map<URI, ServiceAnswer> answers = tried(everything());

        assertTrouble(ServiceTrouble.NOTHING_TO_ASK_ABOUT, answers.get(pki.status()));
        assertEquals(0, pki.asked(Service.STATUS));
    }

    private static void assertTrouble(ServiceTrouble kind, ServiceAnswer answer) {
        assertTrue(answer.said().isEmpty(), answer.toString());
        assertTrue(answer.troubles().getFirst().is(kind), answer.toString());
    }

    private Map<URI, ServiceAnswer> tried(ServicesDraft draft) {
        List<ServiceAnswer> answers =
                settings().tryOut(office.district(), draft).orThrow();
        return answers.stream().collect(java.util.stream.Collectors.toMap(ServiceAnswer::address, answer -> answer));
    }

    private void register(X509Certificate certificate) {
        AccountId leader = office.person(office.districtOffice(), "chutich", "Nguyễn Văn Hải", Role.LEADER);
        try {
            office.asAdministrator()
                    .certificates()
                    .registerPerson(leader, certificate.getEncoded())
                    .orThrow();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
