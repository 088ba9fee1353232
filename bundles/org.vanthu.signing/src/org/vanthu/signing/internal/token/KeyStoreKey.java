package org.vanthu.signing.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.DistinguishedNames;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.domain.signature.SignatureAlgorithm.Family;
import org.vanthu.spi.signing.SigningKey;

/** A key in a key store of the JDK. */
final class KeyStoreKey implements SigningKey {

    private static final byte[] TRIAL = "Vanthu".getBytes(StandardCharsets.US_ASCII);

    private final KeyStoreSession session;
    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final StoreWords words;
    private final List<SignatureAlgorithm> algorithms = new ArrayList<>();

    private KeyStoreKey(KeyStoreSession session, PrivateKey key, List<X509Certificate> chain, StoreWords words) {
        this.session = session;
        this.key = key;
        this.chain = chain;
        this.words = words;
    }

    /**
     * A key that has signed a trial which its certificate verifies: a store may hold keys of other certificates, and the older key
     * services of Windows do not know RSASSA-PSS, which is found out in no other way.
     */
    static SigningKey tried(KeyStoreSession session, PrivateKey key, List<X509Certificate> chain, StoreWords words)
            throws GeneralSecurityException {
        KeyStoreKey tried = new KeyStoreKey(session, key, chain, words);
        if (chain.getFirst().getPublicKey() instanceof ECPublicKey) {
            tried.tryOut(SignatureAlgorithm.ECDSA_SHA256);
            tried.offer(Family.ECDSA);
        } else {
            if (tried.knowsPss()) {
                tried.offer(Family.RSA_PSS);
            } else {
                tried.tryOut(SignatureAlgorithm.RSA_SHA256);
            }
            tried.offer(Family.RSA);
        }
        return tried;
    }

    private boolean knowsPss() {
        try {
            tryOut(SignatureAlgorithm.RSA_PSS_SHA256);
            return true;
        } catch (GeneralSecurityException | ProviderException unknown) {
            return false;
        }
    }

    private void tryOut(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        byte[] signed = signed(algorithm, TRIAL);
        Signature verifier = Signature.getInstance(name(algorithm));
        verifier.initVerify(certificate().getPublicKey());
        prepare(verifier, algorithm);
        verifier.update(TRIAL);
        if (!verifier.verify(signed)) {
            throw new SignatureException("the key is not that of the certificate");
        }
    }

    private void offer(Family family) {
        Arrays.stream(SignatureAlgorithm.values())
                .filter(algorithm -> algorithm.family() == family)
                .forEach(algorithms::add);
    }

    @Override
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public List<SignatureAlgorithm> algorithms() {
        return List.copyOf(algorithms);
    }

    @Override
    public Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] content) {
        synchronized (session) {
            session.needOpen();
            try {
                return Outcome.done(signed(algorithm, content));
            } catch (GeneralSecurityException | ProviderException failed) {
                String holder = DistinguishedNames.commonName(certificate().getSubjectX500Principal());
                return Outcome.refused(words.notSigned(holder, failed));
            }
        }
    }

    private byte[] signed(SignatureAlgorithm algorithm, byte[] content) throws GeneralSecurityException {
        String name = name(algorithm);
        Optional<Provider> own = session.signingProvider(name);
        Signature signature = own.isPresent() ? Signature.getInstance(name, own.get()) : Signature.getInstance(name);
        signature.initSign(key);
        prepare(signature, algorithm);
        signature.update(content);
        return signature.sign();
    }

    private static String name(SignatureAlgorithm algorithm) {
        String digest = algorithm.digest().replace("-", "");
        return switch (algorithm.family()) {
            case RSA_PSS -> "RSASSA-PSS";
            case RSA -> digest + "withRSA";
            case ECDSA -> digest + "withECDSA";
        };
    }

    private static void prepare(Signature signature, SignatureAlgorithm algorithm) throws GeneralSecurityException {
        if (algorithm.family() == Family.RSA_PSS) {
            signature.setParameter(new PSSParameterSpec(
                    algorithm.digest(),
                    "MGF1",
                    new MGF1ParameterSpec(algorithm.digest()),
                    algorithm.digestLength(),
                    PSSParameterSpec.TRAILER_FIELD_BC));
        }
    }
}
