package org.vanthu.signing.internal.token;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.TokenDriver;

/** What the process of a driver is asked for. Tokens and keys that are open there have numbers. */
interface TokenDesk {

    /** An open token. */
    record OpenedToken(int number, List<TokenCertificate> certificates) {}

    /** A key of an open token. */
    record OpenedKey(int number, List<X509Certificate> chain, List<SignatureAlgorithm> algorithms) {}

    Outcome<TokenDriver> driver(Path library) throws ChildLost;

    Outcome<List<Token>> plugged(KeySource source) throws ChildLost;

    /** Opens a token; the PIN is wiped there. */
    Outcome<OpenedToken> open(Token token, byte[] pin) throws ChildLost;

    Outcome<OpenedKey> key(int token, Fingerprint certificate, Instant now) throws ChildLost;

    Outcome<byte[]> sign(int key, SignatureAlgorithm algorithm, byte[] content) throws ChildLost;

    void close(int token) throws ChildLost;

    /** Makes a token for each key. @return their serials, in the order of the keys */
    Outcome<List<String>> writeSamples(Path folder, SampleKeys keys) throws ChildLost;
}
