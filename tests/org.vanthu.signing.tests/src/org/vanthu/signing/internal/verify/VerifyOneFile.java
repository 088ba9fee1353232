package org.vanthu.signing.internal.verify;

import java.nio.file.Path;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.VerificationPolicy;

/** A program that verifies one file, for tests that give it little memory. */
public final class VerifyOneFile {

    private VerifyOneFile() {}

    /** Prints verdict and number of signatures, then for each: integrity, coverage, standings of later changes. */
    public static void main(String[] arguments) {
        VerificationReport report = new SuspiciousVerifier()
                .verify(
                        Path.of(arguments[0]),
                        VerificationPolicy.trustingNobody(java.time.Instant.parse("2026-03-06T01:00:00Z")));
        System.out.println(report.verdict() + " " + report.signatures().size());
        report.signatures()
                .forEach(signature -> System.out.println(signature.integrity() + " " + signature.coverage() + " "
                        + signature.changes().stream()
                                .map(change -> change.standing())
                                .toList()));
    }
}
