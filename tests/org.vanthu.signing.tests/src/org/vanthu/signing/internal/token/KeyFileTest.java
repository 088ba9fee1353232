package org.vanthu.signing.internal.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.Poppler;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.KeyFileTrouble;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** Key files of other programs, opened in a process of their own. */
class KeyFileTest {

    private static final String PASSWORD = "Mật khẩu của Phượng số 9";
    private static final Instant NOW = TestOffice.SIGNED_AT;
    private static final Instant FROM = NOW.minus(Duration.ofDays(9));
    private static final Instant TO = NOW.plus(Duration.ofDays(90));
    private static final Authority ROOT = Authority.root(Names.of("Gốc của tệp khóa", "", ""), FROM, TO);

    private static final DriverProcesses PROCESSES = new DriverProcesses(() -> Duration.ofSeconds(60));
    private static final ProcessTokens TOKENS = new ProcessTokens(PROCESSES);

    @TempDir
    private static Path folder;

    private static final KeyPair RSA = Authority.newRsaKey();

    @AfterAll
    static void end() {
        PROCESSES.close();
    }

    private static KeyFileMaker holding(KeyPair pair) {
        return new KeyFileMaker(folder, pair, List.of(certificate(pair), ROOT.certificate()));
    }

    private static X509Certificate certificate(KeyPair pair) {
        return ROOT.issueSigner(Names.of("Trần Thị Phượng", "Sở Nội vụ", "Văn thư"), pair.getPublic(), FROM, TO);
    }

    private static Token token(Path file) {
        return TOKENS.plugged(new KeyFile(file)).orThrow().getFirst();
    }

    private static Outcome<OpenToken> open(Path file, String password) {
        return TOKENS.plugged(new KeyFile(file))
                .flatMap(found -> TOKENS.open(found.getFirst(), password.toCharArray()));
    }

    private static SigningKey key(OpenToken token) {
        return token.key(token.certificates().getFirst().fingerprint(), NOW).orThrow();
    }

    private static boolean refused(Outcome<?> outcome, TroubleKind kind) {
        return outcome.refusedFor(kind);
    }

    /** Signs a document with the key of the file and lets two programs judge it. */
    private static void assertSigns(Path file, String password, int algorithms) {
        TestOffice office = TestOffice.shared();
        Path signed = folder.resolve(file.getFileName() + ".pdf");
        try (OpenToken token = open(file, password).orThrow()) {
            assertEquals("Trần Thị Phượng", token.certificates().getFirst().holder(), file.toString());
            SigningKey key = key(token);
            assertEquals(algorithms, key.algorithms().size(), file.toString());
            assertEquals(2, key.chain().size(), file.toString());
            office.signer
                    .sign(office.draft(folder), signed, key, new SigningOrder.Invisible(NOW))
                    .orThrow();
        }
        byte[] list = ROOT.revocationList(1, FROM, Duration.ofDays(80), Map.of());
        VerificationPolicy policy =
                VerificationPolicy.trusting(TestOffice.CHECKED_AT, List.of(ROOT.certificate()), List.of(list));
        assertEquals(
                Verdict.VALID, office.parts.verifier().verify(signed, policy).verdict(), file.toString());
        String opinion = Poppler.pdfsig(signed);
        assertTrue(opinion.contains("Signature is Valid"), opinion);
    }

    @Test
    void aFileOfTodaysEncryptionSignsUnderAVietnamesePassword() throws Exception {
        assertSigns(holding(RSA).byJava("java.p12", PASSWORD), PASSWORD, 6);
        assertSigns(holding(RSA).byOpenssl("openssl.p12", PASSWORD), PASSWORD, 6);
    }

    @Test
    void aFileOfTheOldEncryptionSignsToo() {
        assertSigns(holding(RSA).byOpenssl("rc2.p12", PASSWORD, "-legacy"), PASSWORD, 6);
        assertSigns(
                holding(RSA)
                        .byOpenssl(
                                "3des.pfx",
                                PASSWORD,
                                "-keypbe",
                                "PBE-SHA1-3DES",
                                "-certpbe",
                                "PBE-SHA1-3DES",
                                "-macalg",
                                "sha1"),
                PASSWORD,
                6);
    }

    @Test
    void aKeyOnACurveSignsFromAFile() throws Exception {
        assertSigns(holding(EllipticToken.newKey("secp256r1")).byJava("p256.p12", PASSWORD), PASSWORD, 3);
        assertSigns(holding(EllipticToken.newKey("secp384r1")).byOpenssl("p384.p12", PASSWORD), PASSWORD, 3);
    }

    @Test
    void thePasswordIsTheSameInEveryFormOfUnicode() {
        String composed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFC);
        String apart = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);

        open(holding(RSA).byJava("composed.p12", composed), apart).orThrow().close();
        open(holding(RSA).byJava("apart.p12", apart), composed).orThrow().close();
    }

    @Test
    void aWrongPasswordIsCalledThatAndIsWiped() {
        Path file = holding(RSA).byJava("wrong.p12", PASSWORD);
        char[] wrong = "mật khẩu".toCharArray();

        Outcome<OpenToken> opened = TOKENS.open(token(file), wrong);

        assertTrue(refused(opened, KeyFileTrouble.PASSWORD_WRONG), opened.toString());
        assertArrayEquals(new char["mật khẩu".length()], wrong);
        assertTrue(opened.troubles().getFirst().message(Language.VIETNAMESE).contains("“wrong.p12” không đúng"));
        open(file, PASSWORD).orThrow().close();
    }

    @Test
    void aFileWithoutAKeyAndOneThatIsNoKeyFileAreToldApart() throws IOException {
        Path text = Files.writeString(folder.resolve("text.p12"), "không phải tệp khóa");
        Path cut = folder.resolve("cut.p12");
        byte[] whole = Files.readAllBytes(holding(RSA).byJava("whole.p12", PASSWORD));
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        Path lying = folder.resolve("lying.p12");
        Files.write(lying, new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 2, 1, 3});
        Path large = folder.resolve("large.p12");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(5L << 20);
        }

        assertTrue(
                refused(open(holding(RSA).withoutKey("certificates.p12", PASSWORD), PASSWORD), KeyFileTrouble.NO_KEY));
        assertTrue(refused(open(text, PASSWORD), KeyFileTrouble.UNREADABLE));
        assertTrue(
                refused(open(cut, PASSWORD), KeyFileTrouble.UNREADABLE),
                open(cut, PASSWORD).toString());
        assertTrue(refused(open(lying, PASSWORD), KeyFileTrouble.UNREADABLE));
        assertTrue(refused(open(large, PASSWORD), KeyFileTrouble.TOO_LARGE));
        assertTrue(refused(open(folder.resolve("none.p12"), PASSWORD), KeyFileTrouble.NOT_FOUND));
    }

    @Test
    void theCertificateInAFileIsCheckedAsThatOnAToken() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair weak = generator.generateKeyPair();
        X509Certificate sealing = ROOT.issueForEncryption(Names.of("Mã hóa", "", ""), RSA.getPublic(), FROM, TO);
        Path encryption = new KeyFileMaker(folder, RSA, List.of(sealing)).byJava("encryption.p12", PASSWORD);
        Path good = holding(RSA).byJava("checked.p12", PASSWORD);

        try (OpenToken token = open(good, PASSWORD).orThrow()) {
            Fingerprint own = token.certificates().getFirst().fingerprint();
            assertTrue(refused(token.key(own, TO.plusSeconds(60)), TokenTrouble.CERTIFICATE_EXPIRED));
            assertTrue(refused(token.key(own, FROM.minusSeconds(60)), TokenTrouble.CERTIFICATE_NOT_YET_VALID));
            assertTrue(refused(token.key(Fingerprint.of(sealing), NOW), KeyFileTrouble.CERTIFICATE_NOT_IN_FILE));
            assertTrue(refused(
                    token.key(Fingerprint.of(ROOT.certificate()), NOW), TokenTrouble.CERTIFICATE_NOT_FOR_SIGNING));
        }
        try (OpenToken token = open(encryption, PASSWORD).orThrow()) {
            assertTrue(refused(token.key(Fingerprint.of(sealing), NOW), TokenTrouble.CERTIFICATE_NOT_FOR_SIGNING));
        }
        try (OpenToken token =
                open(holding(weak).byJava("weak.p12", PASSWORD), PASSWORD).orThrow()) {
            Fingerprint own = token.certificates().getFirst().fingerprint();
            assertTrue(refused(token.key(own, NOW), TokenTrouble.KEY_TOO_WEAK));
        }
    }

    @Test
    void aKeyThatIsNotThatOfItsCertificateIsRefusedBeforeAnythingIsSigned() {
        X509Certificate others = certificate(Authority.newRsaKey());
        Path file = new KeyFileMaker(folder, RSA, List.of(others)).byJava("others.p12", PASSWORD);

        try (OpenToken token = open(file, PASSWORD).orThrow()) {
            assertTrue(refused(token.key(Fingerprint.of(others), NOW), KeyFileTrouble.KEY_UNUSABLE));
        }
    }

    @Test
    void theProcessThatHasReadAKeyEndsWhenTheFileIsClosed() throws Exception {
        Path file = holding(RSA).byJava("closed.p12", PASSWORD);
        ProcessHandle process;
        try (OpenToken token = open(file, PASSWORD).orThrow()) {
            process = ProcessHandle.of(PROCESSES.of(new KeyFile(file)).processId())
                    .orElseThrow();
            key(token).sign(SignatureAlgorithm.RSA_SHA256, new byte[] {7}).orThrow();
        }

        assertEquals(process.pid(), process.onExit().get().pid());
    }

    @Test
    void aFileMadeToTakeLongCostsOneMessage() throws Exception {
        AtomicReference<Duration> limit = new AtomicReference<>(Duration.ofMillis(100));
        DriverProcesses impatient = new DriverProcesses(limit::get);
        ProcessTokens tokens = new ProcessTokens(impatient);
        Path good = holding(RSA).byJava("good.p12", PASSWORD);
        Path hostile = folder.resolve("hostile.p12");
        Pfx pfx = Pfx.getInstance(ASN1Primitive.fromByteArray(Files.readAllBytes(good)));
        MacData mac = pfx.getMacData();
        // the most rounds that the JDK does for a file
        MacData slow = new MacData(mac.getMac(), mac.getSalt(), 5_000_000);
        Files.write(hostile, new Pfx(pfx.getAuthSafe(), slow).getEncoded());

        Outcome<OpenToken> opened = tokens.open(token(hostile), PASSWORD.toCharArray());

        assertTrue(refused(opened, KeyFileTrouble.TOO_COSTLY), opened.toString());
        limit.set(Duration.ofSeconds(60));
        tokens.open(token(good), PASSWORD.toCharArray()).orThrow().close();
        impatient.close();
    }
}
