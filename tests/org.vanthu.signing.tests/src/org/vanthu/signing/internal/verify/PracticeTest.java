package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SignatureReport.Coverage;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;

/** What a process practises with goes all the way that an issued document goes. */
class PracticeTest {

    @Test
    void practiceIsOnADocumentThatAPersonAndTheAgencyHaveSignedAndThatIsProvenWhole() {
        Practice practice = new Practice();

        VerificationReport report = practice.verify(new SuspiciousVerifier(), practice.policy());

        assertEquals(Verdict.VALID, report.verdict());
        assertEquals(
                List.of(Coverage.EARLIER_REVISION, Coverage.WHOLE_FILE),
                report.signatures().stream().map(SignatureReport::coverage).toList());
        assertEquals(
                List.of(Answer.YES, Answer.YES),
                report.signatures().stream().map(SignatureReport::trust).toList());
    }
}
