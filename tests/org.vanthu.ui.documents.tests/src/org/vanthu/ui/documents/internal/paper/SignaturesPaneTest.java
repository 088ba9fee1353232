package org.vanthu.ui.documents.internal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.Language;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.ui.documents.internal.outgoing.SignedLetter;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.testkit.Stage;

/** The signatures of a document of several files, as a person reads them. */
class SignaturesPaneTest {

    @TempDir
    Path folder;

    private final Stage stage = new Stage();
    private final DeskFiles files = new DeskFiles(new PdfParts().reader());
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void close() {
        stage.close();
        files.close();
    }

    private SignaturesPane.Judged judged(String name, VerificationReport report) {
        return new SignaturesPane.Judged(
                name, report, List.of(), field -> asked.add(name + " " + field), () -> asked.add(name));
    }

    @Test
    void eachFileIsNamedWithItsVerdictAndNoneIsBetterInAllThanTheWorst() throws Exception {
        Path signed = files.keep(SignedLetter.numberedAfterwards(folder).now());
        VerificationReport undetermined =
                new SigningParts().verifier().verify(signed, VerificationPolicy.trustingNobody(Instant.now()));
        VerificationReport broken = new SigningParts()
                .verifier()
                .verify(SignedLetter.altered(signed), VerificationPolicy.trustingNobody(Instant.now()));
        Shell shell = stage.shell();
        stage.open();
        stage.screen().act(() -> {
            shell.setLayout(new FillLayout());
            SignaturesPane pane = new SignaturesPane(shell, Language.VIETNAMESE);
            pane.show(List.of(judged("Tệp chính", undetermined), judged("Phụ lục 1: Biểu 01.pdf", broken)));
            shell.layout(true, true);
        });
        stage.screen().settle();

        String words = stage.screen().words(shell);
        List<ActButton> reports = stage.screen().all(shell, ActButton.class).stream()
                .filter(button -> button.getText().contains("Báo cáo chi tiết"))
                .toList();
        stage.screen().act(() -> reports.getLast().press());

        String all = words.lines().findFirst().orElseThrow();
        assertTrue(all.contains("Chữ ký không hợp lệ"), words);
        assertTrue(words.contains("Phụ lục 1: Biểu 01.pdf: Chữ ký không hợp lệ"), words);
        assertTrue(words.contains("Tệp chính: Chữ ký chưa xác định được"), words);
        assertEquals(2, reports.size());
        assertEquals(List.of("Phụ lục 1: Biểu 01.pdf"), asked);
    }
}
