package org.vanthu.spi.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;

/**
 * A certification authority made on the spot, and software tokens with keys it has certified: for the sample office and
 * for tests. Nothing it makes is worth anything outside.
 */
public interface SamplePki {

    /**
     * Makes a root, an issuing authority and a token for each holder in {@code folder}, and keeps the tokens, the root's
     * certificate ({@code root.cer}) and the revocation lists ({@code root.crl}, {@code issuing.crl}) there. Takes about a
     * second for ten holders.
     * Troubles: {@link TokenTrouble#DRIVER_NOT_FOUND} when SoftHSM 2 is not installed.
     *
     * @param folder an empty or missing folder
     * @param holders who gets a token
     * @param now all certificates are valid from one day before to three years after
     */
    Outcome<SampleTokens> make(Path folder, List<Holder> holders, Instant now);

    /** The driver for the tokens that were made in this folder before; empty where there are none, or SoftHSM is gone. */
    Optional<TokenDriver> driverOf(Path folder);

    /**
     * A person or a seal.
     *
     * @param name common name, "Nguyễn Thị Phương Thảo" or "Ủy ban nhân dân xã Ea Kiết"
     * @param organisation the organisation
     * @param unit the managing unit
     * @param label label of the token, at most 32 bytes in UTF-8
     * @param pin PIN of the token, 4 to 32 characters
     */
    record Holder(String name, String organisation, String unit, String label, String pin) {}

    /**
     * What was made.
     *
     * @param driver the driver to reach the tokens with
     * @param root the trust anchor
     * @param crl the revocation list of the issuing authority and that of the root, DER
     * @param tokens one per holder, in their order
     */
    record SampleTokens(TokenDriver driver, X509Certificate root, List<byte[]> crl, List<SampleToken> tokens) {
        public SampleTokens {
            crl = List.copyOf(crl);
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * One token made.
     *
     * @param holder whose it is
     * @param serial serial of the token
     * @param fingerprint of the holder's certificate
     * @param certificate the holder's certificate
     */
    record SampleToken(Holder holder, String serial, Fingerprint fingerprint, X509Certificate certificate) {}
}
