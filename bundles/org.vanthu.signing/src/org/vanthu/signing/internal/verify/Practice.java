package org.vanthu.signing.internal.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.VerificationPolicy;

/**
 * An issued document of the sample office with everything that proves it, verified so that the compiler of a young process knows what
 * is to come. Nothing of it is kept, and nobody trusts its root.
 */
final class Practice {

    private static final Instant AT = Instant.parse("2026-03-06T01:00:00Z");

    private final byte[] document = resource("practice.pdf");
    private final VerificationPolicy policy = VerificationPolicy.trusting(
            AT, List.of(root()), List.of(resource("practice-issuer.crl"), resource("practice-root.crl")));

    /** By what it is valid: with its root and lists, on the day it was issued. */
    VerificationPolicy policy() {
        return policy;
    }

    /** Verifies it. */
    VerificationReport verify(SignatureVerifier verifier, VerificationPolicy by) {
        try {
            Path file = Files.createTempFile("practice", ".pdf");
            try {
                Files.write(file, document);
                return verifier.verify(file, by);
            } finally {
                Files.delete(file);
            }
        } catch (IOException noPlace) {
            throw new UncheckedIOException(noPlace);
        }
    }

    private static X509Certificate root() {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(resource("practice-root.cer")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the root for practice is a certificate", impossible);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Practice.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
