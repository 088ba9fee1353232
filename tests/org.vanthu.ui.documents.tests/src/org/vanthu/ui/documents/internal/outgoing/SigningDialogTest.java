package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.kit.page.PageRows.Look;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.ReviewPage;
import org.vanthu.ui.testkit.Stage;

/** The window of signing as a leader uses it, with real pages and a real token. */
class SigningDialogTest {

    private static final int LETTERS = 16;
    private static final String LONG = "Các đơn vị báo cáo đầy đủ, đúng hạn. ".repeat(12) + "\n";

    @TempDir
    Path folder;

    private final Stage stage = new Stage();
    private final PdfParts pdf = new PdfParts();
    private final DeskFiles files = new DeskFiles(pdf.reader());
    private LeadersDesk desk;
    private List<DraftId> letters;

    @BeforeEach
    void letters() {
        SampleTokens tokens = LeadersToken.made();
        desk = new LeadersDesk(
                folder,
                tokens.tokens().getFirst().fingerprint(),
                VerificationPolicy.trusting(Instant.now(), List.of(tokens.root()), tokens.crl()));
        letters = IntStream.rangeClosed(1, LETTERS)
                .mapToObj(number -> desk.letter("báo cáo số " + number, LONG.repeat(number % 4 == 0 ? 12 : 1)))
                .toList();
    }

    @AfterEach
    void close() {
        stage.close();
        files.close();
    }

    private ReviewPage open() {
        Asking asking = new Asking(stage.background(), Language.VIETNAMESE);
        OutgoingOffice office = new OutgoingOffice(desk.files(), desk, null, null, null, desk, null, null);
        SigningWork work = new SigningWork(office, LeadersToken.PARTS.signer(pdf.drawings()), files);
        DeskTokens tokens = new DeskTokens(
                LeadersToken.PARTS.tokens(), List.of(LeadersToken.made().driver()), "");
        stage.open();
        stage.screen()
                .act(() ->
                        new SigningDialog(work, office, tokens, files, asking).open(stage.shell(), letters, () -> {}));
        return DialogPage.of(stage.screen()).review().awaitDocuments(letters.size());
    }

    private void sign(ReviewPage signing) {
        signing.choose("token.token", LeadersToken.LABEL).type("token.pin", LeadersToken.PIN);
        signing.press();
    }

    @Test
    @Conforms("W.batch")
    void theButtonSignsOnlyWhenEachIsSeenToItsLastPageOrLeftOut() {
        ReviewPage signing = open();
        boolean atFirst = signing.maySign();

        signing.lookThrough().press("SPACE").press("S");
        boolean soon = signing.maySign();
        signing.lookThroughAll();

        assertFalse(atFirst);
        assertFalse(soon);
        assertEquals(Set.of(letters.get(1)), desk.skipped());
        assertTrue(signing.signSays().contains(String.valueOf(LETTERS - 1)), signing.signSays());
        signing.press("HOME").press("ARROW_DOWN").press("S").lookThrough();
        assertTrue(signing.signSays().contains(String.valueOf(LETTERS)), signing.signSays());
    }

    @Test
    @Conforms("W.batch")
    void oneKeyLooksThroughAllAndOnePinSignsAllAndEachIsReadBack() {
        ReviewPage signing = open().lookThroughAll();

        sign(signing);
        signing.awaitDocument("số " + LETTERS, signing.saying("sign.signed"));

        assertEquals(Set.copyOf(letters), desk.signed());
        assertEquals(
                Set.of(Meaning.SUCCESS),
                Set.copyOf(signing.documents().stream().map(Look::meaning).toList()));
    }

    @Test
    @Conforms("W.batch")
    void theAnnexesAreLookedThroughBehindTheirLetterAndSaidWhatTheyAre() {
        desk.annex(letters.getFirst(), "Biểu 01.pdf", LONG.repeat(12));
        ReviewPage signing = open();
        int pages = signing.documents().getFirst().pages();

        signing.press("SPACE").press("SPACE");
        String first = signing.documents().getFirst().words();
        String where = signing.awaitPageOf("Biểu 01.pdf");
        boolean early = signing.maySign();
        signing.lookThroughAll();
        sign(signing);
        signing.awaitDocument("số " + LETTERS, signing.saying("sign.signed"));

        assertTrue(pages > 2, pages + " pages");
        assertTrue(first.contains("/" + pages), first);
        assertTrue(where.startsWith("Phụ lục 1: Biểu 01.pdf"), where);
        assertFalse(early);
        assertEquals(Set.copyOf(letters), desk.signed());
    }

    @Test
    @Conforms("W.batch")
    void afterAStopTheRestIsSignedAndNothingTwice() {
        ReviewPage signing = open().lookThroughAll();
        desk.afterEach(() -> {
            if (desk.signed().size() == 3) {
                desk.afterEach(() -> {});
                signing.stop();
            }
        });

        sign(signing);
        signing.awaitSays("sign.go_on");
        Set<DraftId> first = desk.signed();
        sign(signing);
        signing.awaitDocument("số " + LETTERS, signing.saying("sign.signed"));

        assertTrue(first.size() >= 3 && first.size() < LETTERS, first.size() + " were signed before the stop");
        assertEquals(Set.copyOf(letters), desk.signed());
        assertEquals(LETTERS, desk.takenBack());
    }
}
