package org.vanthu.bench.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.SigningKey;

/**
 * A key of a token that is as slow as those that people carry: the token signs, and then keeps whoever asked waiting until its
 * time is over. It knows how long it was at work.
 */
final class SlowedKey implements SigningKey {

    private final SigningKey key;
    private final long nanosEach;
    private long nanosAtWork;

    SlowedKey(SigningKey key, Duration each) {
        this.key = key;
        this.nanosEach = each.toNanos();
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
    public Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] content) {
        long begun = System.nanoTime();
        Outcome<byte[]> signature = key.sign(algorithm, content);
        for (long left = nanosEach - (System.nanoTime() - begun); left > 0; ) {
            LockSupport.parkNanos(left);
            left = nanosEach - (System.nanoTime() - begun);
        }
        nanosAtWork += System.nanoTime() - begun;
        return signature;
    }

    /** How long the token was at work in all. */
    Duration atWork() {
        return Duration.ofNanos(nanosAtWork);
    }
}
