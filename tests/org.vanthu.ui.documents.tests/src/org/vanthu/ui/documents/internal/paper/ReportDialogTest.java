package org.vanthu.ui.documents.internal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.ValidationReports;
import org.vanthu.ui.documents.internal.outgoing.SignedLetter;
import org.vanthu.ui.kit.page.PageCanvas;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.Stage;

/** The detailed report, read at the desk and saved. */
class ReportDialogTest {

    @TempDir
    Path folder;

    private final Stage stage = new Stage();
    private final DeskFiles files = new DeskFiles(new PdfParts().reader());

    @AfterEach
    void close() {
        stage.close();
        files.close();
    }

    @Test
    void theSheetIsReadHereAndAllFormsAreSavedUnderOneName() throws Exception {
        DetailedReport report = report();
        stage.open();
        Shell parent = stage.shell();
        ReportDialog dialog = new ReportDialog(new Asking(stage.background(), Language.VIETNAMESE), files);
        stage.screen().act(() -> dialog.open(parent, () -> Outcome.done(report)));
        DialogPage page = DialogPage.of(stage.screen());
        PageCanvas sheet =
                stage.screen().await(page.shell(), PageCanvas.class, "the sheet", shown -> shown.pageCount() > 0);

        stage.screen().act(() -> dialog.save(report, folder.resolve("kiểm tra.PDF")));
        page.awaitWords("kiểm tra.xml");

        assertTrue(sheet.pageCount() >= 1);
        assertTrue(page.title().contains("Báo cáo chi tiết"), page.title());
        assertEquals(
                List.of("kiểm tra.json", "kiểm tra.pdf", "kiểm tra.xml"),
                List.of("kiểm tra.json", "kiểm tra.pdf", "kiểm tra.xml").stream()
                        .filter(name -> Files.exists(folder.resolve(name)))
                        .toList());
        assertTrue(Files.readString(folder.resolve("kiểm tra.json")).contains("Nguyễn Văn Hải"));
    }

    /** Of a letter as it was signed, made as the office makes it. */
    private DetailedReport report() throws Exception {
        SignedRevision revision = SignedLetter.numberedAfterwards(folder);
        Path file = revision.now().saveAs(folder.resolve("letter.pdf"));
        VerificationReport found =
                new VerificationReport(Verdict.VALID, Files.size(file), List.of(revision.signature()), List.of());
        ValidationReports reports = new SigningParts().reports();
        Path sheet = folder.resolve("sheet.pdf");
        new PdfParts()
                .printer()
                .sheet(reports.sheet("letter.pdf", Instant.now(), found, Language.VIETNAMESE), sheet)
                .orThrow();
        Path xml = folder.resolve("report.xml");
        reports.write(file, Instant.now(), found, xml);
        byte[] json = reports.json("letter.pdf", found, Language.VIETNAMESE).getBytes(StandardCharsets.UTF_8);
        return new DetailedReport(
                content("letter.pdf.report.pdf", Files.readAllBytes(sheet)),
                Optional.of(content("letter.pdf.report.xml", Files.readAllBytes(xml))),
                content("letter.pdf.report.json", json));
    }

    private static FileContent content(String name, byte[] bytes) {
        return new FileContent(name, Sha256.of(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
