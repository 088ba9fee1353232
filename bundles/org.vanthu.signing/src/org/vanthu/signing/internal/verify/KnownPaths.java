package org.vanthu.signing.internal.verify;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Paths that were built before. A path depends on nothing but the certificates at hand and the moment, so the very same question has
 * the same answer: the signatures of a batch are made with one key, many within one second. Large ones are not kept, so that
 * strangers' files cannot fill the memory.
 */
final class KnownPaths {

    private static final int KEPT = 16;
    private static final int LARGEST = 256 << 10;

    private final Map<Question, Optional<List<X509Certificate>>> answers = new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Optional<List<X509Certificate>>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Everything that a path depends on. Certificates are the same if all their bytes are.
     *
     * @param anchors the trusted roots, in their order
     * @param known what may complete the path, in the order in which it is tried
     * @param at when the path has to be good
     */
    record Question(X509Certificate signer, List<X509Certificate> anchors, List<X509Certificate> known, Instant at) {

        private boolean isSmall() {
            long bytes = 0;
            for (X509Certificate one : Stream.of(List.of(signer), anchors, known)
                    .flatMap(List::stream)
                    .toList()) {
                try {
                    bytes += one.getEncoded().length;
                } catch (CertificateEncodingException notToBeCompared) {
                    return false;
                }
            }
            return bytes <= LARGEST;
        }
    }

    /** How a path is built. */
    interface Building {
        Optional<List<X509Certificate>> path(Question question);
    }

    /** The path to an anchor, or that there is none; built unless the same was asked before. */
    Optional<List<X509Certificate>> path(Question question, Building building) {
        synchronized (answers) {
            Optional<List<X509Certificate>> known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        Optional<List<X509Certificate>> built = building.path(question);
        if (question.isSmall()) {
            synchronized (answers) {
                answers.put(question, built.map(List::copyOf));
            }
        }
        return built;
    }
}
