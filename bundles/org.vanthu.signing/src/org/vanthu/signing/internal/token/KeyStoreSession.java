package org.vanthu.signing.internal.token;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;

/** A key store of the JDK that is open: a file, or a store of the system whose keys stay in it. */
final class KeyStoreSession implements OpenToken {

    private final Token token;
    private final KeyStore store;
    private final char[] password;
    private final StoreWords words;
    /** By the names of their entries; those of the authorities have none of their own. */
    private final Map<Fingerprint, TokenCertificate> certificates;

    private boolean open = true;

    /**
     * @param store loaded
     * @param password of its keys, wiped when this is closed; empty where they need none
     */
    KeyStoreSession(Token token, KeyStore store, char[] password) throws KeyStoreException {
        this.token = token;
        this.store = store;
        this.password = password;
        this.words = new StoreWords(token.source());
        this.certificates = certificates(store);
    }

    private static Map<Fingerprint, TokenCertificate> certificates(KeyStore store) throws KeyStoreException {
        Map<Fingerprint, TokenCertificate> found = new LinkedHashMap<>();
        for (String alias : Collections.list(store.aliases())) {
            add(alias, store.getCertificate(alias), found);
        }
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.getCertificateChain(alias);
            for (Certificate step : chain == null ? new Certificate[0] : chain) {
                add("", step, found);
            }
        }
        return found;
    }

    private static void add(String label, Certificate certificate, Map<Fingerprint, TokenCertificate> found) {
        if (certificate instanceof X509Certificate known) {
            found.putIfAbsent(Fingerprint.of(known), new TokenCertificate(label, known, CertificatePurpose.of(known)));
        }
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public List<TokenCertificate> certificates() {
        return List.copyOf(certificates.values());
    }

    @Override
    public synchronized Outcome<SigningKey> key(Fingerprint certificate, Instant now) {
        needOpen();
        TokenCertificate chosen = certificates.get(certificate);
        if (chosen == null) {
            return Outcome.refused(words.noCertificate());
        }
        Optional<Trouble> unfit = FitToSign.trouble(chosen, now);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        try {
            Optional<PrivateKey> key = privateKey(chosen);
            return key.isEmpty()
                    ? Outcome.refused(words.noKey(chosen.holder()))
                    : Outcome.done(KeyStoreKey.tried(
                            this, key.get(), FitToSign.chain(chosen.certificate(), certificates()), words));
        } catch (GeneralSecurityException | ProviderException unusable) {
            return Outcome.refused(words.notSigned(chosen.holder(), unusable));
        }
    }

    /** The key of the entry with this certificate; several entries may have it, and one of them the key. */
    private Optional<PrivateKey> privateKey(TokenCertificate chosen) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && chosen.certificate().equals(store.getCertificate(alias))) {
                Key key = store.getKey(alias, password.length == 0 ? null : password);
                if (key instanceof PrivateKey found) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether any entry has a key. */
    boolean hasKey() throws KeyStoreException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return true;
            }
        }
        return false;
    }

    /** The store's own provider where it can sign: keys that cannot leave are used by nobody else. */
    Optional<Provider> signingProvider(String algorithm) {
        return Optional.of(store.getProvider()).filter(own -> own.getService("Signature", algorithm) != null);
    }

    void needOpen() {
        if (!open) {
            throw new IllegalStateException("the store was closed");
        }
    }

    @Override
    public synchronized void close() {
        open = false;
        Arrays.fill(password, '\0');
    }
}
