package org.vanthu.pdf.internal.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.compose.CopyClosing;
import org.vanthu.pdf.internal.inspect.PdfOpening;
import org.vanthu.pdf.internal.prepare.SlotForm;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Headless;
import org.vanthu.pdf.internal.type.Ink;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.ArrivalStamp;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.CopyBlock;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.HandlingSlip;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.Slot;
import org.vanthu.spi.pdf.UrgencyMark;

/** Draws each thing as a one-page PDF with its own subset fonts. */
public final class PdfDrawings implements Drawings {

    static {
        Headless.enforce();
    }

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final double NOTE_SIZE = 10;
    private static final double MARK_SIZE = 8;
    private static final double INITIALS_SIZE = 12;

    @Override
    public Outcome<List<FilledCell>> cells(Path prepared, CellValues values) {
        return PdfOpening.use(prepared, InspectionLimits.DEFAULT.time(), document -> cells(document, values));
    }

    private static Outcome<List<FilledCell>> cells(PDDocument document, CellValues values) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        List<FilledCell> cells = new ArrayList<>();
        for (String name : List.of(FormCell.NUMBER, FormCell.DATE)) {
            PDField field = form == null ? null : form.getField(name);
            List<Slot> slots = field == null ? List.of() : SlotForm.read(field.getCOSObject());
            if (!slots.isEmpty()) {
                Outcome<FilledCell> cell = cell(FormCell.around(name, 0, slots), values);
                if (!cell.isDone()) {
                    return Outcome.refused(cell.troubles());
                }
                cells.add(cell.orThrow());
            }
        }
        return Outcome.done(cells);
    }

    private static Outcome<FilledCell> cell(FormCell cell, CellValues values) {
        for (Slot slot : cell.slots()) {
            var missing = Face.UPRIGHT.missing(Wording.line(values.wordsFor(slot.part())));
            if (missing.isPresent()) {
                return Outcome.refused(
                        PdfTroubles.UNPRINTABLE_CHARACTER, "character", Character.toString(missing.getAsInt()));
            }
        }
        Box around = cell.place().box();
        Drawing drawing = draw(around.width(), around.height(), page -> {
            for (Slot slot : cell.slots()) {
                fill(page, slot, around, Wording.line(values.wordsFor(slot.part())));
            }
        });
        return Outcome.done(new FilledCell(cell.field(), value(cell, values), drawing));
    }

    private static String value(FormCell cell, CellValues values) {
        Slot.Part first = cell.slots().getFirst().part();
        return Wording.line(
                switch (first) {
                    case NUMBER, LABELLED_NUMBER, CODE, PLACE_AND_DATE -> values.wordsFor(first);
                    case DAY, MONTH, YEAR, DATE -> values.dateWords();
                });
    }

    /** A number stands close to its stroke, everything else in the middle of its gap; what is too wide shrinks. */
    private static void fill(OpenPage page, Slot slot, Box around, String words) throws IOException {
        Face face = slot.style() == Slot.Style.ITALIC ? Face.ITALIC : Face.UPRIGHT;
        double room = slot.box().width();
        double natural = face.width(words, slot.size());
        Run run = new Run(words, face, natural > room ? slot.size() * room / natural : slot.size());
        double left = slot.box().left() - around.left();
        boolean beforeStroke = slot.part() == Slot.Part.NUMBER || slot.part() == Slot.Part.LABELLED_NUMBER;
        double x = beforeStroke ? left + room - run.width() : left + (room - run.width()) / 2;
        page.text(run, x, slot.baseline() - around.top());
    }

    @Override
    public Drawing annexNote(String code, Instant signedAt) {
        return note(List.of(code, time(signedAt)));
    }

    @Override
    public Drawing copyNote(String form, String agency, Instant signedAt) {
        return note(List.of(form, agency, time(signedAt)));
    }

    @Override
    public Drawing copyBlock(CopyBlock block) {
        CopyClosing closing = new CopyClosing(block);
        return draw(closing.width(), closing.height(), closing::draw);
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(VIETNAM));
    }

    private static Drawing note(List<String> lines) {
        List<Run> runs = lines.stream()
                .map(line -> Run.upright(Wording.showable(line).replace('\n', ' '), NOTE_SIZE))
                .toList();
        double width = runs.stream().mapToDouble(Run::width).max().orElse(0) + 2;
        double pitch = NOTE_SIZE * Face.SINGLE_SPACING;
        return draw(width, runs.size() * pitch + 1, page -> {
            double baseline = NOTE_SIZE * Face.ASCENT;
            for (Run run : runs) {
                page.text(run, width - 1 - run.width(), baseline);
                baseline += pitch;
            }
        });
    }

    @Override
    public Drawing picture(byte[] png, double width, double height) {
        return draw(
                width,
                height,
                page -> page.picture(InkPicture.of(page.document(), png, width, height), new Box(0, 0, width, height)));
    }

    @Override
    public Drawing cutOut(byte[] png, double width, double height) {
        return draw(
                width,
                height,
                page -> page.picture(
                        InkPicture.cutOut(page.document(), png, width, height), new Box(0, 0, width, height)));
    }

    @Override
    public Drawing initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : Wording.line(name).split(" ")) {
            letters.append(word, 0, Math.min(1, word.length()));
        }
        Run run = Run.italic(letters.toString(), INITIALS_SIZE);
        return draw(
                run.width() + 2,
                INITIALS_SIZE * Face.SINGLE_SPACING,
                page -> page.text(run, 1, INITIALS_SIZE * Face.ASCENT, Ink.PEN));
    }

    @Override
    public Drawing urgencyStamp(UrgencyMark mark) {
        double width = Millimetres.toPoints(mark.width());
        double height = Millimetres.toPoints(mark.height());
        return draw(width, height, page -> StampDrawer.urgency(page, mark, new Box(0, 0, width, height)));
    }

    @Override
    public Drawing arrivalStamp(ArrivalStamp stamp) {
        double width = Millimetres.toPoints(ArrivalStamp.WIDTH);
        double height = Millimetres.toPoints(ArrivalStamp.HEIGHT);
        return draw(width, height, page -> StampDrawer.arrival(page, stamp, new Box(0, 0, width, height)));
    }

    private interface Painter {
        void paint(OpenPage page) throws IOException;
    }

    private static Drawing draw(double width, double height, Painter painter) {
        try (Paper paper = new Paper()) {
            try (OpenPage page = paper.addPage(width, height)) {
                painter.paint(page);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            paper.save(out);
            return new Drawing(out.toByteArray(), width, height);
        } catch (IOException impossible) {
            throw new UncheckedIOException("drawing touches no file but a temporary one", impossible);
        }
    }

    @Override
    public Drawing opinions(List<HandlingSlip.Opinion> opinions, double width, double tallest) {
        OpinionDrawer drawer = new OpinionDrawer(opinions, width, tallest);
        return draw(width, drawer.height(), drawer::draw);
    }

    @Override
    public Drawing printMark(String words) {
        Run run = Run.italic(Wording.showable(words).replace('\n', ' '), MARK_SIZE);
        return draw(
                run.width() + 1,
                MARK_SIZE * Face.SINGLE_SPACING,
                page -> page.text(run, 0, MARK_SIZE * Face.ASCENT, Ink.GREY));
    }
}
