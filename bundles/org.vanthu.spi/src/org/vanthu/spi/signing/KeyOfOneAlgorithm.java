package org.vanthu.spi.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureAlgorithm;

/**
 * A key of which one algorithm is used, to try each by itself.
 *
 * @param algorithm one of the key's
 */
public record KeyOfOneAlgorithm(SigningKey key, SignatureAlgorithm algorithm) implements SigningKey {

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
        return List.of(algorithm);
    }

    @Override
    public Outcome<byte[]> sign(SignatureAlgorithm wanted, byte[] content) {
        return key.sign(wanted, content);
    }

    @Override
    public Outcome<byte[]> sign(SignatureAlgorithm wanted, byte[] content, FutureTask<?> meanwhile) {
        return key.sign(wanted, content, meanwhile);
    }
}
