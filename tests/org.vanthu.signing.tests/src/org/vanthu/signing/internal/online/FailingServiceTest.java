package org.vanthu.signing.internal.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.LevelOffice;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.ServiceTrouble;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.Service;

/** Services that are slow, absent, wrong or lying: the file is signed all the same, and the result says what is missing. */
@Conforms("TT15.verify")
class FailingServiceTest {

    private static final Instant NEXT_HOUR = LevelOffice.SIGNED.plus(Duration.ofHours(1));

    private final LevelOffice office = new LevelOffice();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private static void assertSays(List<ServiceTrouble> expected, SignedPdf signed) {
        List<String> codes = expected.stream().map(ServiceTrouble::code).toList();
        assertEquals(
                codes, signed.missing().stream().map(trouble -> trouble.code()).toList(), signed.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, TIMED_OUT",
        "FAILING, ANSWERED_ERROR",
        "RAMBLING, ANSWER_UNREADABLE",
        "REFUSING, REFUSED",
        "SIGNED_BY_ANOTHER, SIGNED_BY_ANOTHER",
        "LYING, ANSWER_ABOUT_ANOTHER",
        "WITHOUT_NONCE, NONCE_DIFFERS",
        "WITH_OTHER_NONCE, NONCE_DIFFERS"
    })
    void withoutATimeStampTheFileIsSignedAtTheLowestLevelAndEachServiceIsNamed(
            Behaviour behaviour, ServiceTrouble trouble) {
        office.pki.tell(Service.TIME_STAMPS, behaviour);
        office.pki.tell(Service.MORE_TIME_STAMPS, Behaviour.FAILING);

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LTA, office.services(behaviour));

        assertEquals(SignatureLevel.B_B, signed.level());
        assertSays(List.of(trouble, ServiceTrouble.ANSWERED_ERROR), signed);
        assertEquals(
                office.pki.timeStamps().toString(),
                signed.missing().get(0).details().get("service"));
        assertEquals(
                office.pki.moreTimeStamps().toString(),
                signed.missing().get(1).details().get("service"));
        assertEquals(Verdict.VALID, office.verify(signed.file(), NEXT_HOUR).verdict());
    }

    @Test
    void whereTheFirstTimeStampServiceFailsTheSecondIsAsked() {
        office.pki.tell(Service.TIME_STAMPS, Behaviour.FAILING);

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LTA, office.services());

        assertEquals(SignatureLevel.B_LTA, signed.level());
        assertSays(List.of(), signed);
        assertTrue(office.pki.asked(Service.MORE_TIME_STAMPS) > 0);
    }

    @Test
    void withoutAnyServiceSetTheResultSaysSo() {
        assertSays(
                List.of(ServiceTrouble.NO_TIME_STAMP_SERVICE),
                office.sealed(folder, SignatureLevel.B_T, OnlineServices.NONE));
    }

    @Test
    void anAddressWhereNobodyListensOrThatIsNoneIsNamed() {
        URI nobody = URI.create("http://127.0.0.1:1/tsa");
        URI none = URI.create("file:///etc/passwd");

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_T, OnlineServices.stampedBy(nobody, none));

        assertSays(List.of(ServiceTrouble.UNREACHABLE, ServiceTrouble.ADDRESS_NOT_HTTP), signed);
    }

    @ParameterizedTest
    @CsvSource({"SILENT", "FAILING", "RAMBLING", "REFUSING", "SIGNED_BY_ANOTHER", "STALE", "WITH_OTHER_NONCE"})
    void whereTheStatusServiceFailsTheRevocationListIsFetched(Behaviour behaviour) {
        office.pki.tell(Service.STATUS, behaviour);

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LT, office.services(behaviour));

        assertEquals(SignatureLevel.B_LT, signed.level());
        assertTrue(office.pki.asked(Service.STATUS) > 0 && office.pki.asked(Service.LISTS) > 0);
        assertEquals(
                Verdict.VALID, office.verifyOffline(signed.file(), NEXT_HOUR).verdict());
    }

    @Test
    void whereTheStatusServiceMayBeRevokedItselfItsOwnStateIsFetchedTooAndNotFromItself() {
        office.pki.tell(Service.STATUS, Behaviour.LOOKED_UP);

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LTA, office.services());

        assertEquals(SignatureLevel.B_LTA, signed.level());
        assertSays(List.of(), signed);
        assertTrue(office.pki.asked(Service.LISTS) > 0, "the lists say how the services stand");
        assertEquals(
                Verdict.VALID, office.verifyOffline(signed.file(), NEXT_HOUR).verdict());
    }

    @Test
    void theStateOfAStatusServiceThatCannotBeHadIsSaidAndAddedLater() {
        office.pki.tell(Service.STATUS, Behaviour.LOOKED_UP);
        office.pki.tell(Service.LISTS, Behaviour.FAILING);
        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LT, office.services());
        Verdict before = office.verifyOffline(signed.file(), NEXT_HOUR).verdict();

        office.pki.tell(Service.LISTS, Behaviour.HONEST);
        Path raised = folder.resolve("raised.pdf");
        RaisedPdf later = office.raise(signed.file(), raised, SignatureLevel.B_LTA, NEXT_HOUR);

        assertTrue(
                signed.missing().stream().anyMatch(trouble -> trouble.is(ServiceTrouble.ANSWERED_ERROR)),
                signed.toString());
        assertEquals(Verdict.UNDETERMINED, before);
        assertEquals(List.of(), later.missing());
        assertEquals(Verdict.VALID, office.verifyOffline(raised, NEXT_HOUR).verdict());
    }

    @Test
    void aFreshAnswerWithoutTheNonceCounts() {
        office.pki.tell(Service.STATUS, Behaviour.WITHOUT_NONCE);

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LT, office.services());

        assertEquals(SignatureLevel.B_LT, signed.level());
        assertEquals(0, office.pki.asked(Service.LISTS));
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, TIMED_OUT",
        "FAILING, ANSWERED_ERROR",
        "RAMBLING, ANSWER_UNREADABLE",
        "SIGNED_BY_ANOTHER, SIGNED_BY_ANOTHER",
        "STALE, STALE"
    })
    void whatCouldNotBeFetchedIsSaidAndAddedLater(Behaviour behaviour, ServiceTrouble trouble) {
        office.pki.tell(Service.STATUS, Behaviour.FAILING);
        office.pki.tell(Service.LISTS, behaviour);

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LT, office.services(behaviour));

        assertEquals(SignatureLevel.B_T, signed.level());
        assertTrue(signed.missing().stream().anyMatch(one -> one.is(trouble)), signed.toString());
        assertEquals(Verdict.VALID, office.verify(signed.file(), NEXT_HOUR).verdict());

        office.pki.tell(Service.LISTS, Behaviour.HONEST);
        Path raised = folder.resolve("raised.pdf");
        RaisedPdf later = office.raise(signed.file(), raised, SignatureLevel.B_LT, NEXT_HOUR);

        assertEquals(new RaisedPdf(SignatureLevel.B_T, SignatureLevel.B_LT, later.added(), 0, List.of()), later);
        assertEquals(Verdict.VALID, office.verifyOffline(raised, NEXT_HOUR).verdict());
    }

    @Test
    void whatOnlyACertificateNamesWithinTheOwnNetworkIsNotAsked() {
        SignedPdf stamped = office.sealed(folder, SignatureLevel.B_T, office.services());

        RaisedPdf raised = office.raiser
                .raise(
                        stamped.file(),
                        folder.resolve("raised.pdf"),
                        SignatureLevel.B_LT,
                        OnlineServices.NONE,
                        NEXT_HOUR)
                .orThrow();

        assertEquals(SignatureLevel.B_T, raised.level());
        assertEquals(
                Set.of(ServiceTrouble.WITHIN_OWN_NETWORK.code()),
                raised.missing().stream().map(Trouble::code).collect(Collectors.toSet()));
        assertTrue(
                raised.missing().stream()
                        .map(trouble -> String.valueOf(trouble.details().get("service")))
                        .toList()
                        .containsAll(List.of(
                                office.pki.status().toString(),
                                office.pki.list().toString())),
                raised.toString());
        assertEquals(0, office.pki.asked(Service.STATUS) + office.pki.asked(Service.LISTS));
    }

    @Test
    void aServiceThatIsSetAtTheSameMachineLetsCertificatesNameOthersThere() {
        SignedPdf stamped = office.sealed(folder, SignatureLevel.B_T, office.services());
        URI there = office.pki.list().resolve("/elsewhere");
        URI otherPort = URI.create("http://127.0.0.1:1/elsewhere");

        RaisedPdf atOtherPort = raiseWith(otherPort, stamped);
        RaisedPdf atThatMachine = raiseWith(there, stamped);

        assertEquals(SignatureLevel.B_T, atOtherPort.level());
        assertEquals(SignatureLevel.B_LT, atThatMachine.level());
    }

    private RaisedPdf raiseWith(URI list, SignedPdf stamped) {
        OnlineServices set = new OnlineServices(List.of(), List.of(), List.of(list), OnlineServices.PATIENCE);
        return office.raiser
                .raise(stamped.file(), folder.resolve("raised.pdf"), SignatureLevel.B_LT, set, NEXT_HOUR)
                .orThrow();
    }

    @Test
    void aCertificateRevokedBeforeItSignedIsNotRaisedAndTheResultSaysWhen() {
        office.pki.revoke(office.seal.certificate(), LevelOffice.SIGNED.minus(Duration.ofDays(2)));

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LT, office.services());

        assertEquals(SignatureLevel.B_T, signed.level());
        assertSays(List.of(ServiceTrouble.REVOKED), signed);
        assertEquals("03/03/2026", signed.missing().getFirst().details().get("date"));
    }

    @Test
    void aStatusServiceThatLiesDoesNotOutweighTheListThatTheOfficeKnows() {
        office.pki.revoke(office.seal.certificate(), LevelOffice.SIGNED.minus(Duration.ofDays(2)));
        office.pki.tell(Service.STATUS, Behaviour.LYING);

        SignedPdf signed = office.sealed(folder, SignatureLevel.B_LTA, office.services());

        assertEquals(SignatureLevel.B_LTA, signed.level());
        assertEquals(Verdict.INVALID, office.verify(signed.file(), NEXT_HOUR).verdict());
    }
}
