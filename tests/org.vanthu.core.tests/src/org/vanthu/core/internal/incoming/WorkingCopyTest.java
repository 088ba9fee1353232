package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.incoming.CopyMark;
import org.vanthu.api.incoming.CopyMark.Kind;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Part;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.testkit.Conforms;

/** The clerk's stamp ĐẾN and the leaders' directions on copies to work with; the document itself stays as it came. */
class WorkingCopyTest extends RoutingScene {

    @TempDir
    private Path folder;

    @Test
    @Conforms({"I.urgency", "VI.III.6.k"})
    void theCopyBearsTheStampInItsSizeAndSaysThatItIsAPrint() throws IOException {
        leaderAssigns(toUnit(office.home, Part.LEAD)).orThrow();

        List<CopyMark> marks = marks(document);
        PageText page = text(print(document, marks.subList(0, 1)), 0);

        CopyMark stamp = marks.getFirst();
        assertEquals(50, Millimetres.ofPoints(stamp.width()), 0.01);
        assertEquals(35, Millimetres.ofPoints(stamp.height()), 0.01);
        String words = page.lines().stream()
                .filter(line -> box(stamp).contains(line.box()))
                .map(PageText.Line::text)
                .reduce("", (all, line) -> all + " " + line);
        for (String expected : List.of("NAM ĐÀN", "ĐẾN", "Số: 1", "23/11/2026", "Phòng Nội vụ", "Chuyển:", "HS:")) {
            assertTrue(words.contains(expected), expected + " in " + words);
        }
        assertTrue(page.text().contains("Bản in từ hệ thống lúc 23/11/2026"), page.text());
        assertTrue(page.text().contains("Trần Thị Văn Thư"), page.text());
    }

    @Test
    @Conforms("IV.slip")
    void theDirectionsStandOnTheCopyWithWhoGaveThemAndBesideTheStamp() throws IOException {
        assertEquals(List.of(Kind.ARRIVAL_STAMP), kinds(document));

        leaderAssigns(toUnit(office.home, Part.LEAD)).orThrow();

        List<CopyMark> marks = marks(document);
        assertEquals(List.of(Kind.ARRIVAL_STAMP, Kind.DIRECTIONS), kinds(document));
        assertFalse(box(marks.get(0)).overlaps(box(marks.get(1))));
        String text = text(print(document, marks), 0).text();
        for (String expected : List.of("chủ trì tham mưu", "Chủ trì: Phòng Nội vụ", "Nguyễn Văn Lãnh")) {
            assertTrue(text.replace('\n', ' ').contains(expected), expected + " in " + text);
        }
    }

    @Test
    void theDocumentStaysAsItCameAndThePrintIsAnEvent() throws IOException {
        IncomingView before = office.as(office.clerk).incoming().view(document).orThrow();
        byte[] original = content(file(document, before));

        print(document, marks(document));

        IncomingView after = office.as(office.clerk).incoming().view(document).orThrow();
        assertEquals(before.files(), after.files());
        assertArrayEquals(original, content(file(document, after)));
        Event event = office.events().stream()
                .filter(each -> each.act().equals("WORKING_COPY_PRINTED"))
                .findFirst()
                .orElseThrow();
        assertEquals(office.clerk, event.actor());
        assertTrue(
                event.payload().toString().contains("ARRIVAL_STAMP"),
                event.payload().toString());
    }

    @Test
    void whoMayNotReadTheDocumentPrintsNoCopyOfIt() {
        assertFalse(office.as(office.financeOfficer)
                .incoming()
                .printWorkingCopy(document, List.of())
                .isDone());
        assertFalse(office.as(office.financeOfficer)
                .incoming()
                .workingCopyMarks(document)
                .isDone());
    }

    @Test
    void aMarkOverTheEdgeOfThePageIsRefused() {
        CopyMark stamp = marks(document).getFirst();

        Outcome<FileContent> beyond =
                office.as(office.clerk).incoming().printWorkingCopy(document, List.of(stamp.at(0, 590, 100)));
        Outcome<FileContent> nowhere =
                office.as(office.clerk).incoming().printWorkingCopy(document, List.of(stamp.at(7, 100, 100)));

        assertTrue(beyond.refusedFor(IncomingTrouble.MARK_OFF_PAGE));
        assertTrue(nowhere.refusedFor(IncomingTrouble.MARK_OFF_PAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theStampCoversNothingOnScansHoweverTheyAreTurnedAndCut(int rotation) throws IOException {
        DocumentId scanned = register("scan.pdf", scan(rotation));

        CopyMark stamp = marks(scanned).getFirst();

        byte[] bare = print(scanned, List.of());
        byte[] stamped = print(scanned, List.of(stamp));
        PageImage before = draw(bare);
        PageImage after = draw(stamped);
        int red = 0;
        for (int y = 0; y < before.height(); y++) {
            for (int x = 0; x < before.width(); x++) {
                int was = before.pixels()[y * before.width() + x];
                int is = after.pixels()[y * after.width() + x];
                if (was != is) {
                    assertTrue(box(stamp).contains(new Box(x, y, 0.5, 0.5)) || near(stamp, x, y), x + ", " + y);
                    assertTrue((was & 0xff) > 200, "covers what was there at " + x + ", " + y);
                    red += (is >> 16 & 0xff) > 180 && (is & 0xff) < 150 ? 1 : 0;
                }
            }
        }
        assertTrue(red > 300, red + " red points");
    }

    @Test
    void theNumberIsFoundInWhateverUnicodeFormItIsWritten() throws IOException {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            DocumentId typed = register("typed.pdf", letter(form));

            CopyMark stamp = marks(typed).getFirst();

            assertTrue(stamp.top() > 300 && stamp.top() < 320, form + " " + stamp);
            assertEquals(220, stamp.left() + stamp.width() / 2, 25, form + " " + stamp);
        }
    }

    private List<Kind> kinds(DocumentId id) {
        return marks(id).stream().map(CopyMark::kind).toList();
    }

    private List<CopyMark> marks(DocumentId id) {
        return office.as(office.clerk).incoming().workingCopyMarks(id).orThrow();
    }

    private byte[] print(DocumentId id, List<CopyMark> marks) throws IOException {
        return content(
                office.as(office.clerk).incoming().printWorkingCopy(id, marks).orThrow());
    }

    private FileContent file(DocumentId id, IncomingView view) {
        return office.as(office.clerk)
                .incoming()
                .file(id, view.files().getFirst().hash())
                .orThrow();
    }

    private static byte[] content(FileContent file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.readAllBytes();
        }
    }

    private DocumentId register(String name, byte[] content) {
        var entry = IncomingOffice.entry("7" + name.length());
        entry.put(IncomingField.SUBJECT, "V/v " + name + content.length);
        entry.put(IncomingField.CODE_NOTATION, "S" + office.now().getEpochSecond());
        IncomingDraft draft =
                IncomingDraft.of(IncomingFields.read(entry).orThrow(), IncomingOffice.file(name, content));
        return office.as(office.clerk)
                .incoming()
                .register(office.district, draft)
                .orThrow()
                .document();
    }

    private static Box box(CopyMark mark) {
        return new Box(mark.left(), mark.top(), mark.width(), mark.height());
    }

    /** The line at the foot is the same on both, and an edge may fall between two pixels. */
    private static boolean near(CopyMark mark, int x, int y) {
        return x >= mark.left() - 1.5
                && x <= mark.left() + mark.width() + 1.5
                && y >= mark.top() - 1.5
                && y <= mark.top() + mark.height() + 1.5;
    }

    private PageText text(byte[] pdf, int page) throws IOException {
        try (OpenPdf open = new PdfParts().reader().open(file(pdf)).orThrow()) {
            return open.text(page, () -> false).orThrow();
        }
    }

    private PageImage draw(byte[] pdf) throws IOException {
        try (OpenPdf open = new PdfParts().reader().open(file(pdf)).orThrow()) {
            return open.draw(0, 72, () -> false).orThrow();
        }
    }

    private Path file(byte[] pdf) throws IOException {
        return Files.write(Files.createTempFile(folder, "print", ".pdf"), pdf);
    }

    /** Yellowish paper full of lines but for one window of 60 mm by 45 mm, on a page that is cut and turned. */
    private static byte[] scan(int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(-20, -30, 640, 900));
            page.setCropBox(new PDRectangle(5, 7, 590, 830));
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(new Color(238, 232, 210));
                content.addRect(-20, -30, 640, 900);
                content.fill();
                content.setNonStrokingColor(Color.BLACK);
                for (int y = 10; y < 830; y += 9) {
                    boolean window = y > 420 && y < 600;
                    content.addRect(10, y, window ? 200 : 580, 3);
                    if (window) {
                        content.addRect(400, y, 190, 3);
                    }
                }
                content.fill();
            }
            return saved(document);
        }
    }

    /** The number low and far to the right on a page that is blank below it. */
    private static byte[] letter(Normalizer.Form form) throws IOException {
        PdfParts parts = new PdfParts();
        Path source = Files.createTempFile("letter", ".pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            Files.write(source, saved(document));
        }
        var line = parts.drawings().annexNote(Normalizer.normalize("Số: 15/UBND-VP", form), java.time.Instant.EPOCH);
        Path target = Files.createTempFile("letter", ".pdf");
        parts.copies()
                .overlaid(
                        source,
                        List.of(new org.vanthu.spi.pdf.PaperCopies.PlacedDrawing(
                                line,
                                new org.vanthu.spi.pdf.PagePlace(
                                        0, new Box(220 - line.width() / 2, 280, line.width(), line.height())))),
                        List.of(),
                        target)
                .orThrow();
        byte[] made = Files.readAllBytes(target);
        Files.delete(source);
        Files.delete(target);
        return made;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
