package org.vanthu.pdf.internal.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.pdf.internal.compose.AnnexOneComposer;
import org.vanthu.pdf.internal.compose.SampleDocuments;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.ComposedPdf;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.FoundPlaces;
import org.vanthu.spi.pdf.FoundPlaces.Mark;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.Slot;

/** The places of the number, the date and the signatures are found in the text of a page. */
class FindingPlacesTest {

    @TempDir
    Path folder;

    private final TextPreparation preparation = new TextPreparation();

    @Test
    void placesOfAComposedDocumentAreFoundAgainInItsText() {
        Path file = folder.resolve("composed.pdf");
        ComposedPdf composed = new AnnexOneComposer()
                .compose(SampleDocuments.notice(9, Marks.NONE), file)
                .orThrow();

        FoundPlaces found = preparation.find(file).orThrow();

        assertEquals(EnumSet.allOf(Mark.class), found.foundInText());
        assertEquals(Optional.of("CHÁNH VĂN PHÒNG"), found.positionLine());
        assertEquals(Optional.of("Đỗ Thị Lệ Hảo"), found.signerName());
        assertNear(
                composed.places().number().orElseThrow().place(),
                found.places().number().orElseThrow().place());
        assertNear(
                composed.places().date().orElseThrow().place(),
                found.places().date().orElseThrow().place());
        assertNear(composed.places().signerImage(), found.places().signerImage());
        assertNear(composed.places().seal(), found.places().seal());
    }

    @Test
    void aNumberAndDateThatArePrintedLeaveNothingOpen() {
        Path file = folder.resolve("composed.pdf");
        new AnnexOneComposer()
                .compose(SampleDocuments.letter(Numbering.reserved("15", LocalDate.of(2026, 11, 22))), file)
                .orThrow();

        FoundPlaces found = preparation.find(file).orThrow();

        assertEquals(EnumSet.allOf(Mark.class), found.foundInText());
        assertEquals(Optional.empty(), found.places().number());
        assertEquals(Optional.empty(), found.places().date());
    }

    @Test
    void gapsMarkedByDotsOrBlanksAreFound() throws IOException {
        Path file = BroughtFile.written(folder, page -> {
            page.text(Run.upright("Số: ……. /QĐ-UBND", 13), 90, 110);
            page.text(Run.italic("Hà Nội, ngày ..... tháng ..... năm 2026", 13), 300, 110);
        });

        SigningPlaces places = preparation.find(file).orThrow().places();

        FormCell number = places.number().orElseThrow();
        assertEquals(List.of(Slot.Part.NUMBER), parts(number));
        double stroke = 90 + Run.upright("Số: ……. ", 13).width();
        assertEquals(stroke, number.place().box().right(), 1);
        FormCell date = places.date().orElseThrow();
        assertEquals(List.of(Slot.Part.DAY, Slot.Part.MONTH), parts(date));
        assertEquals(110, date.slots().getFirst().baseline(), 0.1);
    }

    @Test
    void aMonthAlreadyPrintedLeavesOnlyTheDayOpen() throws IOException {
        Path file = BroughtFile.written(
                folder, page -> page.text(Run.italic("Kiên Giang, ngày        tháng 12 năm 2026", 13), 300, 110));

        SigningPlaces places = preparation.find(file).orThrow().places();

        assertEquals(List.of(Slot.Part.DAY), parts(places.date().orElseThrow()));
    }

    @Test
    void aNumberLineWithoutNotationIsFilledWithTheWholeCode() throws IOException {
        Path file = BroughtFile.written(folder, page -> {
            page.text(Run.upright("Số:", 13), 90, 110);
            page.text(Run.italic("Huế, ngày     tháng     năm 2026", 13), 330, 110);
        });

        FormCell number = preparation.find(file).orThrow().places().number().orElseThrow();

        assertEquals(List.of(Slot.Part.CODE), parts(number));
        assertTrue(number.place().box().right() < 330);
    }

    @Test
    void theWordForNumberInRunningTextIsNotTheNumberCell() throws IOException {
        Path file = BroughtFile.written(
                folder, page -> page.text(Run.upright("thực hiện Công văn Số: /SYT ngày", 13), 90, 110));

        assertFalse(preparation.find(file).orThrow().foundInText().contains(Mark.NUMBER));
    }

    @Test
    void aSigningBlockWithoutRecipientsIsFoundByItsCapacity() throws IOException {
        Path file = BroughtFile.written(folder, page -> {
            page.centred(Run.bold("TM. ỦY BAN NHÂN DÂN", 14), 420, 500);
            page.centred(Run.bold("KT. CHỦ TỊCH", 14), 420, 516);
            page.centred(Run.bold("PHÓ CHỦ TỊCH", 14), 420, 532);
            page.centred(Run.bold("Lê Hữu Hoàng", 14), 420, 620);
        });

        FoundPlaces found = preparation.find(file).orThrow();

        assertEquals(Optional.of("PHÓ CHỦ TỊCH"), found.positionLine());
        assertEquals(Optional.of("Lê Hữu Hoàng"), found.signerName());
        Box image = found.places().signerImage().box();
        assertEquals(420, image.centreX(), 1);
        assertTrue(image.top() > 532 && image.bottom() < 620);
    }

    @Test
    void anEmptyPageGetsTheTemplateAndSaysSo() throws IOException {
        FoundPlaces found =
                preparation.find(BroughtFile.written(folder, page -> {})).orThrow();

        assertEquals(Set.of(), found.foundInText());
        assertEquals(List.of(Slot.Part.CODE), parts(found.places().number().orElseThrow()));
        assertEquals(
                List.of(Slot.Part.PLACE_AND_DATE), parts(found.places().date().orElseThrow()));
    }

    private static List<Slot.Part> parts(FormCell cell) {
        return cell.slots().stream().map(Slot::part).toList();
    }

    private static void assertNear(PagePlace expected, PagePlace actual) {
        assertEquals(expected.page(), actual.page());
        assertEquals(expected.box().left(), actual.box().left(), 6);
        assertEquals(expected.box().right(), actual.box().right(), 6);
        assertEquals(expected.box().top(), actual.box().top(), 4);
        assertEquals(expected.box().bottom(), actual.box().bottom(), 4);
    }
}
