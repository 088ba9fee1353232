package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.testkit.pki.MemoryKey;

/** With a file to sign go the certificates that may sign it: one that has ended is not among them. */
class EndedCertificatesTest {

    private static final Duration TWO_YEARS = Duration.ofDays(730);

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(30);

    @Test
    void theSignersThatHasEndedIsNotNamedAnyMore() throws GeneralSecurityException {
        OutgoingDocument atSigner = office.office.atSigner(office.office.draft(office.office.letter()));

        HandedOut now = office.office.handOut(atSigner);
        office.pass(TWO_YEARS);
        HandedOut later = office.office.handOut(atSigner);

        assertTrue(now.certificates().contains(fingerprint(office.leader)));
        assertFalse(later.certificates().isEmpty());
        assertFalse(later.certificates().contains(fingerprint(office.leader)));
    }

    @Test
    void theSealsThatHasEndedIsNotNamedAnyMore() throws GeneralSecurityException {
        OutgoingDocument signed = office.signed(office.office.draft(office.office.letter()));

        office.pass(TWO_YEARS);
        IssueWork work = office.office
                .as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow();

        assertFalse(work.certificates().isEmpty());
        assertFalse(work.certificates().contains(fingerprint(office.seal)));
    }

    private static Sha256 fingerprint(MemoryKey key) throws GeneralSecurityException {
        return Sha256.of(key.certificate().getEncoded());
    }
}
