package org.vanthu.signing.foreign;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.VerificationPolicy;

/** An authority and two of its signers, with keys in memory. */
public final class ForeignPki {

    public static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant CHECKED = Instant.parse("2026-03-06T00:00:00Z");
    public static final Duration YEARS = Duration.ofDays(3 * 365);

    private final Authority root =
            Authority.root(Names.of("Gốc thử", "Vanthu (mẫu)", ""), MADE.minus(YEARS), MADE.plus(YEARS));

    public Authority root() {
        return root;
    }

    /** A signer whose certificate is good now. */
    public ForeignSigner signer(String name) {
        return signer(name, MADE, MADE.plus(YEARS), "SHA256withRSA");
    }

    public ForeignSigner signer(String name, Instant from, Instant to, String algorithm) {
        KeyPair key = Authority.newRsaKey();
        var certificate = root.issueSigner(Names.of(name, "Cơ quan khác", ""), key.getPublic(), from, to);
        return new ForeignSigner(key, List.of(certificate, root.certificate()), algorithm);
    }

    /** Trusts the root and knows that nobody was revoked. */
    public VerificationPolicy policy() {
        return policy(CHECKED, Map.of());
    }

    public VerificationPolicy policy(Instant at, Map<BigInteger, Instant> revoked) {
        byte[] list = root.revocationList(1, at.minus(Duration.ofHours(1)), Duration.ofDays(7), revoked);
        return VerificationPolicy.trusting(at, List.of(root.certificate()), List.of(list));
    }
}
