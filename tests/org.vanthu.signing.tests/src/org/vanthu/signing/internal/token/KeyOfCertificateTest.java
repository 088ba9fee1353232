package org.vanthu.signing.internal.token;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenTrouble;

/** Tokens on which the identifiers of keys and certificates do not go together as they should. */
class KeyOfCertificateTest {

    private static final String PIN = "1111";
    private static final String CURVE = "secp256r1";
    private static final byte[] OTHER_ID = {9};
    private static final Instant NOW = TestOffice.SIGNED_AT;
    private static final Instant LATER = NOW.plus(Duration.ofDays(9));
    private static final Authority ROOT = Authority.root(Names.of("Gốc", "", ""), NOW, LATER);
    private static final KeyPair RSA = Authority.newRsaKey();

    private final TestOffice office = TestOffice.shared();
    private final TokenMaker maker;
    private final KeyPair curve = EllipticToken.newKey(CURVE);

    KeyOfCertificateTest() throws CryptokiFailure, GeneralSecurityException {
        maker = TokenMaker.on(office.tokens.driver(), office.modules());
    }

    private static X509Certificate certificate(String name, KeyPair pair) {
        return ROOT.issueSigner(Names.of(name, "", ""), pair.getPublic(), NOW, LATER);
    }

    private void write(long slot, KeyPair pair, List<X509Certificate> chain) throws Exception {
        if (pair.getPrivate() instanceof ECPrivateKey key) {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            maker.importKey(slot, PIN, key, parameters.getEncoded(), chain);
        } else {
            maker.importKey(slot, PIN, (RSAPrivateCrtKey) pair.getPrivate(), chain);
        }
    }

    private OpenToken open(long slot) throws CryptokiFailure {
        String serial = maker.serial(slot);
        LocalSources tokens = new LocalSources(office.modules());
        Token token = tokens.plugged(office.tokens.driver()).orThrow().stream()
                .filter(plugged -> plugged.serial().equals(serial))
                .findFirst()
                .orElseThrow();
        return tokens.open(token, PIN.toCharArray()).orThrow();
    }

    private static void assertSigns(OpenToken token, X509Certificate certificate) throws GeneralSecurityException {
        SigningKey key = token.key(Fingerprint.of(certificate), NOW).orThrow();
        boolean rsa = certificate.getPublicKey().getAlgorithm().equals("RSA");
        byte[] signature = key.sign(
                        rsa ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256, new byte[] {7})
                .orThrow();
        Signature verifier = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
        verifier.initVerify(certificate);
        verifier.update(new byte[] {7});
        assertTrue(
                verifier.verify(signature),
                certificate.getSubjectX500Principal().toString());
    }

    @Test
    void keysOfTwoKindsMayHaveTheSameIdentifier() throws Exception {
        X509Certificate ofRsa = certificate("Khoa RSA", RSA);
        X509Certificate ofCurve = certificate("Khoa EC", curve);
        long slot = maker.initialise("Hai loại", PIN);
        write(slot, curve, List.of(ofCurve));
        write(slot, RSA, List.of(ofRsa));

        try (OpenToken token = open(slot)) {
            assertSigns(token, ofRsa);
            assertSigns(token, ofCurve);
        }
    }

    @Test
    void ofSeveralKeysWithTheSameIdentifierTheOneOfTheCertificateSigns() throws Exception {
        KeyPair old = EllipticToken.newKey(CURVE);
        KeyPair older = EllipticToken.newKey(CURVE);
        X509Certificate first = certificate("Cu", old);
        X509Certificate second = certificate("Moi", curve);
        long slot = maker.initialise("Ba khóa", PIN);
        write(slot, older, List.of());
        write(slot, old, List.of(first));
        write(slot, curve, List.of(second));

        try (OpenToken token = open(slot)) {
            assertSigns(token, second);
            assertSigns(token, first);
        }
    }

    @Test
    void aCertificateThatWasRenewedUnderAnotherIdentifierFindsItsKey() throws Exception {
        X509Certificate renewed = certificate("Gia han", RSA);
        X509Certificate renewedCurve = certificate("Gia han EC", curve);
        long slot = maker.initialise("Gia hạn", PIN);
        write(slot, RSA, List.of());
        write(slot, curve, List.of());
        maker.importCertificate(slot, PIN, renewed, OTHER_ID);
        maker.importCertificate(slot, PIN, renewedCurve, new byte[0]);

        try (OpenToken token = open(slot)) {
            assertSigns(token, renewed);
            assertSigns(token, renewedCurve);
        }
    }

    @Test
    void aCertificateWhoseKeyIsElsewhereFindsNone() throws Exception {
        X509Certificate ofCurve = certificate("Khoa o noi khac", EllipticToken.newKey(CURVE));
        X509Certificate ofRsa = certificate("Khoa RSA o noi khac", Authority.newRsaKey());
        long slot = maker.initialise("Không khóa", PIN);
        write(slot, RSA, List.of());
        write(slot, curve, List.of());
        maker.importCertificate(slot, PIN, ofCurve, OTHER_ID);
        maker.importCertificate(slot, PIN, ofRsa, new byte[] {1});

        try (OpenToken token = open(slot)) {
            for (X509Certificate alone : List.of(ofCurve, ofRsa)) {
                Outcome<SigningKey> key = token.key(Fingerprint.of(alone), NOW);
                assertTrue(key.refusedFor(TokenTrouble.KEY_NOT_ON_TOKEN), key.toString());
            }
            assertTrue(token.certificates().size() >= 2, "the token is still open");
        }
    }
}
