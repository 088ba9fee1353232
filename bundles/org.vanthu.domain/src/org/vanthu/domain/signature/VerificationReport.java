package org.vanthu.domain.signature;

import java.util.List;
import org.vanthu.domain.outcome.Trouble;

/**
 * What is known about the signatures of one file.
 *
 * @param verdict the worst of its signatures' verdicts, or what is wrong with the file as a whole
 * @param bytes size of the file in bytes
 * @param signatures the signatures in the order in which they were made
 * @param reasons what concerns the file as a whole; kinds are {@link VerificationTrouble}
 */
public record VerificationReport(Verdict verdict, long bytes, List<SignatureReport> signatures, List<Trouble> reasons) {

    public VerificationReport {
        signatures = List.copyOf(signatures);
        reasons = List.copyOf(reasons);
    }
}
