package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.domain.signature.ChangedPage.Area;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.Increment;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.testkit.Conforms;

/** What changed after a signature, as the file was signed beside what it is now. */
class SideBySideTest {

    private static final TestOffice OFFICE = TestOffice.shared();
    private static final double HEIGHT = 841.89;

    @TempDir
    static Path folder;

    private static Path issued;

    @BeforeAll
    static void issue() {
        issued = OFFICE.issued(folder);
    }

    private static Path asSigned(Path file, SignatureReport signature) throws IOException {
        byte[] first = Arrays.copyOf(Files.readAllBytes(file), (int) signature.coveredBytes());
        return Files.write(folder.resolve("as-signed-" + signature.field() + ".pdf"), first);
    }

    private static List<ChangedPage> differences(Path file, SignatureReport signature) throws IOException {
        return OFFICE.pdf
                .reader()
                .compare(asSigned(file, signature), file, Set.of())
                .orThrow();
    }

    private static String words(Path file) {
        try (OpenPdf pdf = OFFICE.pdf.reader().open(file).orThrow()) {
            return pdf.text(0, () -> false).orThrow().lines().stream()
                    .flatMap(line -> line.words().stream())
                    .map(word -> word.text())
                    .collect(Collectors.joining(" "));
        }
    }

    @Test
    @Conforms("W.attack")
    void ofAShadowAttackBothContentsAreThereAndWhatWasReplacedIsFramed() throws IOException {
        byte[] bytes = Files.readAllBytes(issued);
        PdfFile file = PdfFile.open(new ArrayBytes(bytes), bytes.length);
        Pages.Page page = Pages.of(file).page(0);
        Increment increment = new Increment(file);
        Stream shadow = Stream.of(Dict.empty(), "0 0 0 rg 90 400 420 60 re f".getBytes(StandardCharsets.US_ASCII));
        increment.put(page.reference(), page.dict().with("Contents", increment.add(shadow)));
        byte[] tail = increment.write();
        byte[] both = Arrays.copyOf(bytes, bytes.length + tail.length);
        System.arraycopy(tail, 0, both, bytes.length, tail.length);
        Path forged = Files.write(folder.resolve("forged.pdf"), both);

        VerificationReport report = OFFICE.verify(forged);
        SignatureReport seal = report.signatures().getLast();
        List<ChangedPage> pages = differences(forged, seal);

        assertEquals(Verdict.INVALID, report.verdict());
        assertEquals(
                List.of(List.of(1)),
                seal.changes().stream().map(LaterChange::pages).toList());
        assertEquals(List.of(1), pages.stream().map(ChangedPage::page).toList());
        assertTrue(
                pages.getFirst().areas().stream().anyMatch(area -> holds(area, 90, HEIGHT - 460, 420, 60)),
                pages.toString());
        assertTrue(words(asSigned(forged, seal)).contains("Thành lập Tổ công tác"));
        assertFalse(words(forged).contains("Thành lập Tổ công tác"));
    }

    @Test
    void anHonestLaterFillingIsNamedWithItsPageAndItsFieldIsFramed() throws IOException {
        VerificationReport report = OFFICE.verify(issued);
        SignatureReport leader = report.signatures().getFirst();
        double[] field = numberField();

        List<ChangedPage> pages = differences(issued, leader);

        assertEquals(Verdict.VALID, report.verdict());
        assertTrue(
                leader.changes().stream()
                        .allMatch(change -> change.pages().equals(List.of(1))
                                && change.standing() == LaterChange.Standing.PERMITTED),
                leader.changes().toString());
        assertEquals(List.of(1), pages.stream().map(ChangedPage::page).toList());
        assertTrue(
                pages.getFirst().areas().stream()
                        .anyMatch(area -> area.left() > field[0] - 10
                                && area.left() + area.width() < field[2] + 10
                                && area.top() > HEIGHT - field[3] - 10
                                && area.top() + area.height() < HEIGHT - field[1] + 10),
                pages + " around " + Arrays.toString(field));
    }

    @Test
    void whereNothingChangedNothingIsFramed() {
        assertEquals(
                List.of(), OFFICE.pdf.reader().compare(issued, issued, Set.of()).orThrow());
    }

    /** Left, bottom, right, top of the field for the number. */
    private static double[] numberField() throws IOException {
        byte[] bytes = Files.readAllBytes(issued);
        PdfFile file = PdfFile.open(new ArrayBytes(bytes), bytes.length);
        var field = FormFields.of(file).all().stream()
                .filter(one -> one.type().equals("Tx"))
                .findFirst()
                .orElseThrow();
        Dict widget = (Dict) file.get(field.widgets().getFirst());
        return Rectangles.of(file, widget.get("Rect")).orElseThrow();
    }

    private static boolean holds(Area area, double left, double top, double width, double height) {
        return area.left() <= left
                && area.top() <= top
                && area.left() + area.width() >= left + width
                && area.top() + area.height() >= top + height;
    }
}
