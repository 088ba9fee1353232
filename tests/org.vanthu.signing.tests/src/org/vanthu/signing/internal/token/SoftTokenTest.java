package org.vanthu.signing.internal.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.testkit.Conforms;

class SoftTokenTest {

    private static final Instant NOW = TestOffice.SIGNED_AT;
    private static final Authority ROOT = Authority.root(Names.of("Gốc", "", ""), NOW, NOW.plus(Duration.ofDays(9)));
    private static final Holder LEADER = TestOffice.OTHER_LEADER;
    private static final Holder SEAL = TestOffice.OTHER_SEAL;

    private static final Modules MODULES = TestOffice.shared().modules();
    private static final LocalSources TOKENS = new LocalSources(MODULES);

    @TempDir
    private static Path folder;

    private final SampleTokens made = TestOffice.shared().tokens;

    private Token token(Holder holder) {
        return TOKENS.plugged(made.driver()).orThrow().stream()
                .filter(token -> token.label().equals(holder.label()))
                .findFirst()
                .orElseThrow();
    }

    private OpenToken open(Holder holder) {
        return TOKENS.open(token(holder), holder.pin().toCharArray()).orThrow();
    }

    private static boolean refused(Outcome<?> outcome, TroubleKind kind) {
        return outcome.refusedFor(kind);
    }

    @Test
    void tokensAreListedWithLabelSerialAndCertificatesBeforeAnyPinIsGiven() {
        Token token = token(LEADER);

        assertEquals(made.tokens().get(2).serial(), token.serial());
        assertEquals(3, token.certificates().size());
        TokenCertificate own = token.certificates().stream()
                .filter(certificate ->
                        certificate.fingerprint().equals(made.tokens().get(2).fingerprint()))
                .findFirst()
                .orElseThrow();
        assertEquals("Nguyễn Thị Phương Thảo", own.holder());
        assertEquals(1094, own.daysLeft(NOW));
    }

    @Test
    void aSecondStartFindsTheTokensThatWereMadeBefore() {
        TokenDriver driver =
                new SoftHsmPki(MODULES).driverOf(TestOffice.shared().folder).orElseThrow();

        assertEquals(made.driver(), driver);
        List<String> serials =
                TOKENS.plugged(driver).orThrow().stream().map(Token::serial).toList();
        assertTrue(serials.containsAll(
                made.tokens().stream().map(token -> token.serial()).toList()));
    }

    @Test
    @Conforms("TT15.alg")
    void everyPermittedAlgorithmMakesASignatureThatTheJdkVerifies() throws Exception {
        byte[] document = "Số: 15/QĐ-UBND".getBytes("UTF-8");

        try (OpenToken token = open(LEADER)) {
            SigningKey key = token.key(made.tokens().get(2).fingerprint(), NOW).orThrow();

            assertEquals(6, key.algorithms().size());
            for (SignatureAlgorithm algorithm : key.algorithms()) {
                byte[] signature = key.sign(algorithm, document).orThrow();
                assertTrue(verifies(algorithm, key, document, signature), algorithm.name());
            }
        }
    }

    private static boolean verifies(SignatureAlgorithm algorithm, SigningKey key, byte[] document, byte[] signature)
            throws Exception {
        Signature verifier = Signature.getInstance(
                switch (algorithm.family()) {
                    case RSA_PSS -> "RSASSA-PSS";
                    case RSA -> algorithm.digest().replace("-", "") + "withRSA";
                    case ECDSA -> algorithm.digest().replace("-", "") + "withECDSA";
                });
        if (algorithm.family() == SignatureAlgorithm.Family.RSA_PSS) {
            MGF1ParameterSpec mask = new MGF1ParameterSpec(algorithm.digest());
            verifier.setParameter(new PSSParameterSpec(algorithm.digest(), "MGF1", mask, algorithm.digestLength(), 1));
        }
        verifier.initVerify(key.certificate());
        verifier.update(document);
        return verifier.verify(signature);
    }

    @Test
    void ellipticCurveKeysSignToo() throws Exception {
        for (String curve : List.of("secp256r1", "secp384r1")) {
            var generator = java.security.KeyPairGenerator.getInstance("EC");
            generator.initialize(new java.security.spec.ECGenParameterSpec(curve));
            KeyPair pair = generator.generateKeyPair();
            var certificate =
                    ROOT.issueSigner(Names.of("Cong", "", ""), pair.getPublic(), NOW, NOW.plus(Duration.ofDays(9)));
            var params = java.security.AlgorithmParameters.getInstance("EC");
            params.init(new java.security.spec.ECGenParameterSpec(curve));
            TokenMaker maker = TokenMaker.on(made.driver(), MODULES);
            long slot = maker.initialise("EC " + curve, "1111");
            maker.importKey(
                    slot,
                    "1111",
                    (java.security.interfaces.ECPrivateKey) pair.getPrivate(),
                    params.getEncoded(),
                    List.of(certificate));

            Holder holder = new Holder("", "", "", "EC " + curve, "1111");
            try (OpenToken token = open(holder)) {
                SigningKey key = token.key(Fingerprint.of(certificate), NOW).orThrow();
                for (SignatureAlgorithm algorithm : key.algorithms()) {
                    byte[] signature = key.sign(algorithm, new byte[] {7}).orThrow();
                    assertTrue(verifies(algorithm, key, new byte[] {7}, signature), curve + " " + algorithm);
                }
                assertEquals(3, key.algorithms().size());
            }
        }
    }

    @Test
    void aWrongPinIsCalledThatAndThePinIsWipedEitherWay() {
        char[] wrong = "000000".toCharArray();
        char[] right = LEADER.pin().toCharArray();

        assertTrue(refused(TOKENS.open(token(LEADER), wrong), TokenTrouble.PIN_WRONG));
        assertEquals(PinState.WRONG_BEFORE, token(LEADER).pin());
        TOKENS.open(token(LEADER), right).orThrow().close();

        assertArrayEquals(new char[6], wrong);
        assertArrayEquals(new char[6], right);
        assertEquals(PinState.READY, token(LEADER).pin());
    }

    @Test
    void aWrongPinDoesNotPassWhileTheTokenIsOpen() {
        OpenToken first = open(LEADER);

        Outcome<OpenToken> second = TOKENS.open(token(LEADER), "999999".toCharArray());

        assertTrue(refused(second, TokenTrouble.PIN_WRONG));
        first.close();
    }

    @Test
    void anotherPersonsCertificateIsNotOnTheToken() {
        try (OpenToken token = open(LEADER)) {
            Outcome<SigningKey> key = token.key(made.tokens().get(3).fingerprint(), NOW);

            assertTrue(refused(key, TokenTrouble.CERTIFICATE_NOT_ON_TOKEN));
        }
    }

    @Test
    @Conforms("TT15.sign")
    void theCertificateIsCheckedBeforeTheKeyIsUsed() {
        try (OpenToken token = open(SEAL)) {
            Fingerprint seal = made.tokens().get(3).fingerprint();

            assertTrue(refused(token.key(seal, NOW.plus(Duration.ofDays(2000))), TokenTrouble.CERTIFICATE_EXPIRED));
            assertTrue(refused(token.key(seal, NOW.minus(Duration.ofDays(2))), TokenTrouble.CERTIFICATE_NOT_YET_VALID));
            Fingerprint authority = token.certificates().stream()
                    .map(certificate -> certificate.fingerprint())
                    .filter(fingerprint -> !fingerprint.equals(seal))
                    .findFirst()
                    .orElseThrow();
            assertTrue(refused(token.key(authority, NOW), TokenTrouble.CERTIFICATE_NOT_FOR_SIGNING));
        }
    }

    @Test
    void aKeyThatIsTooWeakOrForEncryptionOnlyIsRefused() throws Exception {
        var generator = java.security.KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair weak = generator.generateKeyPair();
        KeyPair strong = Authority.newRsaKey();
        var weakCertificate =
                ROOT.issueSigner(Names.of("Yếu", "", ""), weak.getPublic(), NOW, NOW.plus(Duration.ofDays(9)));
        var sealing = ROOT.issueForEncryption(
                Names.of("Mã hóa", "", ""), strong.getPublic(), NOW, NOW.plus(Duration.ofDays(9)));
        TokenMaker maker = TokenMaker.on(made.driver(), MODULES);
        long slot = maker.initialise("Yếu", "1111");
        maker.importKey(slot, "1111", (RSAPrivateCrtKey) weak.getPrivate(), List.of(weakCertificate, sealing));

        try (OpenToken token = open(new Holder("", "", "", "Yếu", "1111"))) {
            assertTrue(refused(token.key(Fingerprint.of(weakCertificate), NOW), TokenTrouble.KEY_TOO_WEAK));
            assertTrue(refused(token.key(Fingerprint.of(sealing), NOW), TokenTrouble.CERTIFICATE_NOT_FOR_SIGNING));
        }
    }

    @Test
    void aKeyThatWantsItsPinForEachSignatureSignsAWholeBatch() throws Exception {
        KeyPair pair = Authority.newRsaKey();
        var certificate =
                ROOT.issueSigner(Names.of("Luôn hỏi", "", ""), pair.getPublic(), NOW, NOW.plus(Duration.ofDays(9)));
        TokenMaker maker = TokenMaker.on(made.driver(), MODULES);
        long slot = maker.initialise("Luôn hỏi", "1111");
        maker.importKey(
                slot,
                "1111",
                (RSAPrivateCrtKey) pair.getPrivate(),
                List.of(certificate),
                new Template().yes(Ck.ALWAYS_AUTHENTICATE));

        try (OpenToken token = open(new Holder("", "", "", "Luôn hỏi", "1111"))) {
            SigningKey key = token.key(Fingerprint.of(certificate), NOW).orThrow();
            for (int i = 0; i < 5; i++) {
                byte[] signature = key.sign(SignatureAlgorithm.RSA_SHA256, new byte[] {(byte) i})
                        .orThrow();
                assertTrue(verifies(SignatureAlgorithm.RSA_SHA256, key, new byte[] {(byte) i}, signature));
            }
        }
    }

    @Test
    void whatIsNoDriverForThisMachineIsSaidBeforeItIsLoaded() throws Exception {
        Path text = Files.writeString(folder.resolve("driver.so"), "not a library".repeat(20));
        Path narrow = folder.resolve("narrow.so");
        byte[] elf = Files.readAllBytes(made.driver().library());
        elf[4] = 1;
        Files.write(narrow, elf);
        Path other = Path.of("/lib/x86_64-linux-gnu/libc.so.6");

        assertTrue(refused(TOKENS.driver(folder.resolve("none.so")), TokenTrouble.DRIVER_NOT_FOUND));
        assertTrue(refused(TOKENS.driver(text), TokenTrouble.NOT_A_DRIVER));
        assertTrue(refused(TOKENS.driver(narrow), TokenTrouble.DRIVER_OF_OTHER_WIDTH));
        assertTrue(!Files.exists(other) || refused(TOKENS.driver(other), TokenTrouble.NOT_A_DRIVER));
    }
}
