package org.vanthu.signing.internal.verify.proof;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.domain.signature.SignerIdentity;

/**
 * Paths that were built before, and the names of those who signed. A path depends on nothing but the certificates at hand and the
 * moment: the signatures of a batch are made with one key, many within one second.
 */
public final class KnownCertificates {

    private static final int LARGEST = 256 << 10;

    private final Remembered<Question, Optional<List<X509Certificate>>> paths = new Remembered<>(Question::isSmall);
    private final Remembered<X509Certificate, SignerIdentity> signers =
            new Remembered<>(signer -> bytes(List.of(signer)) <= LARGEST);

    /**
     * Everything that a path depends on. Certificates are the same if all their bytes are.
     *
     * @param anchors the trusted roots, in their order
     * @param known what may complete the path, in the order in which it is tried
     * @param at when the path has to be good
     */
    public record Question(
            X509Certificate signer, List<X509Certificate> anchors, List<X509Certificate> known, Instant at) {

        private boolean isSmall() {
            return bytes(Stream.of(List.of(signer), anchors, known)
                            .flatMap(List::stream)
                            .toList())
                    <= LARGEST;
        }
    }

    /** How a path is built. */
    public interface Building {
        Optional<List<X509Certificate>> path(Question question);
    }

    private static long bytes(List<X509Certificate> certificates) {
        long bytes = 0;
        for (X509Certificate one : certificates) {
            try {
                bytes += one.getEncoded().length;
            } catch (CertificateEncodingException notToBeCompared) {
                return Long.MAX_VALUE;
            }
        }
        return bytes;
    }

    /** The path to an anchor, or that there is none; built unless the same was asked before. */
    public Optional<List<X509Certificate>> path(Question question, Building building) {
        return paths.to(question, asked -> building.path(asked).map(List::copyOf));
    }

    /** Who holds a certificate; its names are taken apart unless that was done before. */
    public SignerIdentity signer(X509Certificate certificate) {
        return signers.to(certificate, SignerIdentity::of);
    }
}
