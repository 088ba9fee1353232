package org.vanthu.signing.internal.token;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.TokenTrouble;

/** A token that is logged in to. */
final class CryptokiSession implements OpenToken {

    private final Module module;
    private final Token token;
    private final long slot;
    private final long session;
    private final List<TokenCertificate> certificates;
    private final byte[] pin;
    /** Whether a key wants the PIN for each signature, by its handle: it says so once, not for each document of a batch. */
    private final Map<Long, Boolean> pinEachTime = new HashMap<>();

    private boolean open = true;

    CryptokiSession(
            Module module, Token token, long slot, long session, List<TokenCertificate> certificates, byte[] pin) {
        this.module = module;
        this.token = token;
        this.slot = slot;
        this.session = session;
        this.certificates = List.copyOf(certificates);
        this.pin = pin.clone();
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public List<TokenCertificate> certificates() {
        return certificates;
    }

    @Override
    public synchronized Outcome<SigningKey> key(Fingerprint fingerprint, Instant now) {
        Optional<TokenCertificate> found = FitToSign.find(certificates, fingerprint);
        if (found.isEmpty()) {
            return Outcome.refused(TokenTrouble.CERTIFICATE_NOT_ON_TOKEN, "token", token.label());
        }
        Optional<Trouble> unfit = FitToSign.trouble(found.get(), now);
        return unfit.isPresent() ? Outcome.refused(unfit.get()) : key(found.get());
    }

    private Outcome<SigningKey> key(TokenCertificate chosen) {
        try {
            Optional<Long> handle = privateKey(chosen.certificate());
            if (handle.isEmpty()) {
                return Outcome.refused(
                        TokenTrouble.KEY_NOT_ON_TOKEN, "token", token.label(), "holder", chosen.holder());
            }
            return Outcome.done(new CryptokiKey(
                    this, handle.get(), FitToSign.chain(chosen.certificate(), certificates), algorithms(chosen)));
        } catch (CryptokiFailure failure) {
            return Outcome.refused(words(failure));
        }
    }

    /** The private key with the identifier of the certificate's object, or the one with its modulus. */
    private Optional<Long> privateKey(X509Certificate certificate) throws CryptokiFailure {
        Cryptoki cryptoki = module.cryptoki();
        for (long object : cryptoki.find(session, new Template().word(Ck.CLASS, Ck.CERTIFICATE))) {
            byte[] id = cryptoki.attribute(session, object, Ck.ID);
            if (id.length > 0 && Arrays.equals(cryptoki.attribute(session, object, Ck.VALUE), encoded(certificate))) {
                List<Long> keys = cryptoki.find(
                        session, new Template().word(Ck.CLASS, Ck.PRIVATE_KEY).bytes(Ck.ID, id));
                for (long key : keys) {
                    if (fits(key, certificate)) {
                        return Optional.of(key);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(long key, X509Certificate certificate) throws CryptokiFailure {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            byte[] modulus = module.cryptoki().attribute(session, key, Ck.MODULUS);
            return modulus.length == 0 || new java.math.BigInteger(1, modulus).equals(rsa.getModulus());
        }
        return true;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }

    private List<SignatureAlgorithm> algorithms(TokenCertificate chosen) throws CryptokiFailure {
        List<Long> mechanisms = module.cryptoki().mechanisms(slot);
        List<SignatureAlgorithm> algorithms = new ArrayList<>();
        boolean rsa = chosen.certificate().getPublicKey() instanceof RSAPublicKey;
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            boolean possible = switch (algorithm.family()) {
                case RSA_PSS -> rsa && mechanisms.contains(Ck.RSA_PKCS_PSS);
                case RSA -> rsa && mechanisms.contains(Ck.RSA_PKCS);
                case ECDSA -> !rsa && mechanisms.contains(Ck.ECDSA);
            };
            if (possible) {
                algorithms.add(algorithm);
            }
        }
        return List.copyOf(algorithms);
    }

    /** Signs with a key; gives the PIN again where the key wants it for each signature. */
    synchronized Outcome<byte[]> sign(long key, com.sun.jna.Memory mechanism, byte[] data) {
        if (!open) {
            throw new IllegalStateException("the token was closed");
        }
        try {
            Cryptoki cryptoki = module.cryptoki();
            cryptoki.signInitialise(session, mechanism, key);
            if (wantsPinEachTime(key)) {
                cryptoki.login(session, Ck.CONTEXT_SPECIFIC, pin);
            }
            return Outcome.done(cryptoki.sign(session, data));
        } catch (CryptokiFailure failure) {
            return Outcome.refused(words(failure));
        }
    }

    private boolean wantsPinEachTime(long key) throws CryptokiFailure {
        Boolean known = pinEachTime.get(key);
        if (known == null) {
            byte[] value = module.cryptoki().attribute(session, key, Ck.ALWAYS_AUTHENTICATE);
            known = value.length == 1 && value[0] != 0;
            pinEachTime.put(key, known);
        }
        return known;
    }

    private Trouble words(CryptokiFailure failure) {
        return CryptokiTokens.words(module, token, failure);
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            Arrays.fill(pin, (byte) 0);
            module.cryptoki().logout(session);
            module.cryptoki().closeSession(session);
        }
    }
}
