package org.vanthu.pdf.internal.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.util.Matrix;
import org.osgi.service.component.annotations.Component;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.inspect.PdfOpening;
import org.vanthu.pdf.internal.prepare.Geometry;
import org.vanthu.pdf.internal.prepare.SlotForm;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Headless;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.ArrivalStamp;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.Slot;
import org.vanthu.spi.pdf.UrgencyMark;
import org.vanthu.spi.pdf.UserRectangle;

/** Draws each thing as a one-page PDF with its own subset fonts. */
@Component
public final class PdfDrawings implements Drawings {

    static {
        Headless.enforce();
    }

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final double NOTE_SIZE = 10;
    private static final Duration WRITING = Duration.ofMinutes(2);

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
        return draw(width, height, page -> {
            PDImageXObject image = PDImageXObject.createFromByteArray(page.document(), png, "picture");
            page.picture(image, new Box(0, 0, width, height));
        });
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
    public Outcome<Path> printedCopy(Path source, List<PlacedDrawing> drawings, Path target) {
        return PdfOpening.use(source, WRITING, document -> {
            try (Paper paper = new Paper(document)) {
                for (PlacedDrawing each : drawings) {
                    if (each.place().page() >= document.getNumberOfPages()) {
                        return Outcome.refused(
                                PdfTroubles.PLACE_OUTSIDE_PAGE,
                                "page",
                                each.place().page() + 1);
                    }
                    overlay(document, each);
                }
                document.setAllSecurityToBeRemoved(true);
                paper.save(target);
                return Outcome.done(target);
            }
        });
    }

    private static void overlay(PDDocument document, PlacedDrawing placed) throws IOException {
        PDPage page = document.getPage(placed.place().page());
        PageGeometry geometry = Geometry.of(page);
        UserRectangle target = geometry.toUserSpace(placed.place().box());
        try (PDDocument drawing = Loader.loadPDF(placed.drawing().pdf())) {
            PDFormXObject form = new LayerUtility(document).importPageAsForm(drawing, 0);
            try (PDPageContentStream stream =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                stream.transform(onto(target, placed.drawing(), geometry.rotation()));
                stream.drawForm(form);
            }
        }
    }

    /** From the drawing's own space onto a rectangle of a page that is turned for display. */
    private static Matrix onto(UserRectangle target, Drawing drawing, int rotation) {
        double x = rotation == 90 || rotation == 180 ? target.upperRightX() : target.lowerLeftX();
        double y = rotation == 180 || rotation == 270 ? target.upperRightY() : target.lowerLeftY();
        boolean lying = rotation == 90 || rotation == 270;
        Matrix matrix = Matrix.getTranslateInstance((float) x, (float) y);
        matrix.rotate(Math.toRadians(rotation));
        matrix.scale((float) ((lying ? target.height() : target.width()) / drawing.width()), (float)
                ((lying ? target.width() : target.height()) / drawing.height()));
        return matrix;
    }
}
