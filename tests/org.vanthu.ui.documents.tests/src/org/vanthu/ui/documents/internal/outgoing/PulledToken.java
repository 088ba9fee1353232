package org.vanthu.ui.documents.internal.outgoing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;

/**
 * A real token that is gone after so many signatures: its session is ended then, and a driver answers for that as for a token
 * that was pulled out.
 */
final class PulledToken implements OpenToken {

    private final OpenToken token;
    private int left;

    PulledToken(OpenToken token, int signatures) {
        this.token = token;
        this.left = signatures;
    }

    @Override
    public Token token() {
        return token.token();
    }

    @Override
    public List<TokenCertificate> certificates() {
        return token.certificates();
    }

    @Override
    public Outcome<SigningKey> key(Fingerprint certificate, Instant now) {
        return token.key(certificate, now).map(key -> new Key(key, certificate, now));
    }

    @Override
    public void close() {
        token.close();
    }

    private final class Key implements SigningKey {

        private final SigningKey key;
        private final Fingerprint certificate;
        private final Instant now;

        Key(SigningKey key, Fingerprint certificate, Instant now) {
            this.key = key;
            this.certificate = certificate;
            this.now = now;
        }

        @Override
        public X509Certificate certificate() {
            return key.certificate();
        }

        @Override
        public List<X509Certificate> chain() {
            return key.chain();
        }

        @Override
        public List<SignatureAlgorithm> algorithms() {
            return key.algorithms();
        }

        @Override
        public Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] digest) {
            if (left-- > 0) {
                return key.sign(algorithm, digest);
            }
            token.close();
            return token.key(certificate, now).flatMap(again -> again.sign(algorithm, digest));
        }
    }
}
