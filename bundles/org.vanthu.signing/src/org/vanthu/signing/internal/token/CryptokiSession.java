package org.vanthu.signing.internal.token;

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
            Optional<Long> handle =
                    new PrivateKeySearch(module.cryptoki(), session, this::trial).of(chosen.certificate());
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

    private byte[] trial(long key, byte[] digest) throws CryptokiFailure {
        return signed(key, Cryptoki.mechanism(Ck.ECDSA), digest);
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
            return Outcome.done(signed(key, mechanism, data));
        } catch (CryptokiFailure failure) {
            return Outcome.refused(words(failure));
        }
    }

    private byte[] signed(long key, com.sun.jna.Memory mechanism, byte[] data) throws CryptokiFailure {
        Cryptoki cryptoki = module.cryptoki();
        cryptoki.signInitialise(session, mechanism, key);
        if (wantsPinEachTime(key)) {
            cryptoki.login(session, Ck.CONTEXT_SPECIFIC, pin);
        }
        return cryptoki.sign(session, data);
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
