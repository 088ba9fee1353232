package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeepingTrouble;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.Verdict;

/** Proofs are renewed before they end, also where a body wants no more than a time stamp in its signatures. */
class RenewalTest {

    private static final int AHEAD_DAYS = 30;

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(AHEAD_DAYS);

    @Test
    void aTimeStampedDocumentIsMadeProvableForDecadesBeforeItsCertificatesEnd() {
        office.stampedBy(office.pki, SignatureLevel.B_T);
        OutgoingDocument issued = office.issued();
        KeepingReport fresh = office.keep();
        KeptFile first = office.keptMain(issued);
        Instant end = first.provableUntil().orElseThrow();

        office.pass(Duration.between(office.now(), end.minus(Duration.ofDays(AHEAD_DAYS / 2))));
        KeepingReport due = office.keep();
        KeptFile renewed = office.keptMain(issued);

        assertEquals(Optional.of(SignatureLevel.B_T), first.level());
        assertEquals(0, fresh.renewed(), "nothing is due yet");
        assertEquals(1, due.renewed());
        assertEquals(Map.of(Risk.NONE, 1L), due.risks(), renewed.toString());
        assertEquals(Optional.of(SignatureLevel.B_LTA), renewed.level());
        assertTrue(renewed.provableUntil().orElseThrow().isAfter(end));
        office.assertBegins(first.current(), renewed.current());
        assertEquals(Verdict.VALID, office.verify(renewed.current()).verdict());
    }

    @Test
    void aBodyThatWantsNoProofOfTimeIsToldWhyNothingIsRenewedAndWhatToDo() {
        office.stampedBy(office.pki, SignatureLevel.B_B);
        OutgoingDocument issued = office.issued();
        office.keep();
        Instant end = office.keptMain(issued).provableUntil().orElseThrow();

        office.pass(Duration.between(office.now(), end.minus(Duration.ofDays(AHEAD_DAYS / 2))));
        office.keepRevocationLists();
        KeepingReport due = office.keep();
        KeptFile ending = office.keptMain(issued);

        assertEquals(Risk.ENDS_SOON, ending.risk(), ending.toString());
        assertEquals(0, due.renewed());
        assertEquals(Lack.of(List.of(Trouble.of(KeepingTrouble.NO_PROOFS_WANTED))), ending.lack());
    }

    @Test
    void aStampThatWouldEndAsSoonIsNotPutOnTopOfOneDayAfterDay() {
        OutgoingDocument issued = office.issued();
        office.keep();
        KeptFile first = office.keptMain(issued);
        Instant end = first.provableUntil().orElseThrow();

        office.pass(Duration.between(office.now(), end.minus(Duration.ofDays(AHEAD_DAYS / 2))));
        KeepingReport due = office.keep();
        KeptFile ending = office.keptMain(issued);
        office.pass(Duration.ofDays(2));
        office.keep();
        KeptFile later = office.keptMain(issued);
        office.pki.renewAuthorities();
        office.pass(Duration.ofDays(2));
        office.keep();
        KeptFile renewed = office.keptMain(issued);

        assertEquals(first.current(), ending.current(), "it would prove for no longer");
        assertEquals(0, due.renewed());
        assertEquals(Map.of(Risk.ENDS_SOON, 1L), due.risks());
        assertEquals(Lack.of(List.of(Trouble.of(KeepingTrouble.NO_LATER_END))), ending.lack());
        assertEquals(first.current(), later.current());
        assertEquals(Risk.NONE, renewed.risk(), renewed.toString());
        assertEquals(first.renewals() + 1, renewed.renewals());
        assertTrue(renewed.provableUntil().orElseThrow().isAfter(end));
    }
}
