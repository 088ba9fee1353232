package org.vanthu.signing.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.EuropeanJudge;
import org.vanthu.signing.OpenSsl;
import org.vanthu.signing.Poppler;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.signing.internal.token.EllipticToken;
import org.vanthu.spi.signing.KeyOfOneAlgorithm;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;

/** Every algorithm that may be used, from the token to the verdicts of three programs. */
class AlgorithmsTest {

    private static final Instant FROM = TestOffice.SIGNED_AT.minus(Duration.ofDays(9));
    private static final Instant TO = TestOffice.SIGNED_AT.plus(Duration.ofDays(90));

    private final TestOffice office = TestOffice.shared();

    @TempDir
    private Path folder;

    private List<Path> signedWithEach(SigningKey key, String name) {
        Path draft = office.draft(folder);
        List<Path> files = new ArrayList<>();
        for (SignatureAlgorithm algorithm : key.algorithms()) {
            Path file = folder.resolve(name + "-" + algorithm + ".pdf");
            office.signer
                    .sign(
                            draft,
                            file,
                            new KeyOfOneAlgorithm(key, algorithm),
                            new SigningOrder.Invisible(TestOffice.SIGNED_AT))
                    .orThrow();
            files.add(file);
        }
        return files;
    }

    private void assertJudged(List<Path> files, VerificationPolicy policy) throws Exception {
        for (Path file : files) {
            VerificationReport report = office.parts.verifier().verify(file, policy);
            assertEquals(Verdict.VALID, report.verdict(), file + " " + report);
            assertTrue(Poppler.pdfsig(file).contains("Signature is Valid"), file.toString());
            assertEquals(
                    List.of(OpenSsl.INTACT),
                    OpenSsl.judges(folder, policy.anchors().getFirst().getEncoded(), file),
                    file.toString());
        }
        List<String> opinion = EuropeanJudge.asks(
                folder,
                TestOffice.CHECKED_AT,
                policy.anchors().getFirst().getEncoded(),
                policy.crls(),
                files.toArray(Path[]::new));
        IntStream.range(0, files.size())
                .forEach(i -> assertTrue(
                        opinion.get(2 * i + 1).startsWith("signature TOTAL_PASSED PAdES-BASELINE-B intact=true"),
                        String.join("\n", opinion)));
    }

    @Test
    @Conforms("TT15.alg")
    void rsaKeysSignByPssAndByTheOldSchemeWithThreeDigests() throws Exception {
        List<Path> files = signedWithEach(office.leader, "rsa");

        assertEquals(6, files.size());
        assertJudged(files, office.policy());
    }

    @Test
    @Conforms("TT15.alg")
    void keysOnTwoCurvesSignWithThreeDigests() throws Exception {
        Authority root = Authority.root(Names.of("Gốc EC", "", ""), FROM, TO);
        byte[] list = root.revocationList(1, FROM, Duration.ofDays(80), Map.of());
        VerificationPolicy policy =
                VerificationPolicy.trusting(TestOffice.CHECKED_AT, List.of(root.certificate()), List.of(list));
        List<Path> files = new ArrayList<>();

        for (String curve : List.of("secp256r1", "secp384r1")) {
            KeyPair pair = EllipticToken.newKey(curve);
            X509Certificate certificate =
                    root.issueSigner(Names.of("Cong " + curve, "", ""), pair.getPublic(), FROM, TO);
            try (OpenToken token =
                    EllipticToken.holding(pair, curve, List.of(certificate, root.certificate()), office)) {
                files.addAll(signedWithEach(
                        token.key(org.vanthu.domain.signature.Fingerprint.of(certificate), TestOffice.SIGNED_AT)
                                .orThrow(),
                        curve));
            }
        }

        assertEquals(6, files.size());
        assertJudged(files, policy);
    }
}
