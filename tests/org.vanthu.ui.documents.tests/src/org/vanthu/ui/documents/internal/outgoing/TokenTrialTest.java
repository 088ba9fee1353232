package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.signing.KeyFileTrouble;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

/** A key file chosen at the desk, tried, and shown whole. */
class TokenTrialTest {

    private static final String PASSWORD = "Mật khẩu tệp";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path folder;

    private final SigningParts signing = new SigningParts();
    private final PdfParts pdf = new PdfParts();
    private final DeskFiles files = new DeskFiles(pdf.reader());
    private final DeskTokens tokens = new DeskTokens(signing.tokens(), List.of(), "");
    private final Texts texts = Texts.in(Texts.VIETNAMESE, DocumentTexts.class);
    private LoopbackPki pki;

    @BeforeEach
    void anAuthority() {
        pki = new LoopbackPki(NOW);
    }

    @AfterEach
    void clear() {
        pki.close();
        files.close();
    }

    private TokenTrial trial() {
        SheetPaper sheet = new SheetPaper(
                new PaperHead(Optional.empty(), "Vanthu", ""),
                texts.get("trial.sheet"),
                List.of(),
                List.of(new SheetPaper.Text(texts.get("trial.sheet_text"))),
                Language.VIETNAMESE);
        return new TokenTrial(pdf.printer(), signing.signer(pdf.drawings()), signing.verifier(), files, sheet);
    }

    private TokenWords words(Instant now) {
        return new TokenWords(texts, Language.VIETNAMESE, now);
    }

    private Token chosen(Instant from, Instant to) {
        Path file = pki.signer("Lò Thị Ún", "Ủy ban nhân dân xã", from, to).save(folder.resolve("khóa.p12"), PASSWORD);
        return tokens.chooseFile(file).orThrow().getFirst();
    }

    private List<TokenTrial.Result> tried(Token token, Instant now) {
        try (OpenToken open = tokens.open(token, PASSWORD.toCharArray()).orThrow()) {
            return trial().of(open, now).orThrow();
        }
    }

    @Test
    void everyWayAKeyCanSignIsTriedAndAllThatIsKnownIsShown() {
        Token token = chosen(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(400)));

        List<TokenTrial.Result> results = tried(token, NOW);
        String shown = String.join("\n", words(NOW).report(token, results, Set.of()));

        TokenTrial.Result own = results.getFirst();
        assertEquals(3, own.tried().size());
        assertTrue(own.tried().stream().map(TokenTrial.Tried::outcome).allMatch(Outcome::isDone), own.toString());
        assertTrue(shown.contains("✓ ECDSA SHA-256: đã ký và xác thực đúng"), shown);
        assertTrue(shown.contains("Chứng thư của: Lò Thị Ún"), shown);
        assertTrue(shown.contains("còn 400 ngày") && shown.contains("Khóa: EC 256"), shown);
        assertTrue(shown.contains("Chưa đăng ký cho tài khoản này"), shown);
        assertTrue(shown.contains("Tệp khóa: " + folder.resolve("khóa.p12")), shown);
        assertTrue(shown.contains("cấp chứng thư (của cơ quan chứng thực)"), shown);
        Sha256 fingerprint = own.certificate().fingerprint().sha256();
        assertTrue(String.join("\n", words(NOW).report(token, results, Set.of(fingerprint)))
                .contains("Đã đăng ký cho tài khoản này"));
    }

    @Test
    void whatIsUnfitIsSaidAndNotTried() {
        Token token = chosen(NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(2)));

        List<TokenTrial.Result> results = tried(token, NOW);

        assertTrue(results.getFirst().unfit().orElseThrow().is(TokenTrouble.CERTIFICATE_EXPIRED));
        assertEquals(List.of(), results.getFirst().tried());
        String shown = String.join("\n", words(NOW).report(token, results, Set.of()));
        assertTrue(shown.contains("✗ Chứng thư số của Lò Thị Ún đã hết hạn"), shown);
    }

    @Test
    void aCertificateThatEndsWithinThirtyDaysIsWarnedOfBeforeAnythingIsSigned() {
        Token token = chosen(NOW.minus(Duration.ofDays(400)), NOW.plus(Duration.ofDays(20)));
        try (OpenToken open = tokens.open(token, PASSWORD.toCharArray()).orThrow()) {
            // as a token shows them, which needs no password for that
            Token shows = new Token(token.source(), token.label(), "", token.maker(), token.pin(), open.certificates());

            assertEquals(Meaning.WARNING, words(NOW).meaning(shows));
            assertTrue(
                    String.join("\n", words(NOW).facts(shows)).contains("hết hạn: hãy xin cấp chứng thư mới"),
                    words(NOW).facts(shows).toString());
            assertEquals(Meaning.QUIET, words(NOW.minus(Duration.ofDays(60))).meaning(shows));
            assertEquals(Meaning.DANGER, words(NOW.plus(Duration.ofDays(60))).meaning(shows));
        }
    }

    @Test
    void aFileThatWasChosenStaysInTheListAndAWrongOneIsRefusedAtOnce() {
        Token token = chosen(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(400)));

        assertTrue(tokens.found().tokens().contains(token));
        assertTrue(tokens.chooseFile(folder.resolve("none.p12")).refusedFor(KeyFileTrouble.NOT_FOUND));
        assertFalse(tokens.found().troubles().stream().anyMatch(trouble -> trouble.is(KeyFileTrouble.NOT_FOUND)));
        assertTrue(tokens.open(token, "sai".toCharArray()).refusedFor(KeyFileTrouble.PASSWORD_WRONG));
    }
}
