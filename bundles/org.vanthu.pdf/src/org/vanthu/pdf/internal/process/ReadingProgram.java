package org.vanthu.pdf.internal.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.copy.FilePaperCopies;
import org.vanthu.pdf.internal.draw.PdfDrawings;
import org.vanthu.pdf.internal.inspect.BoundedInspector;
import org.vanthu.pdf.internal.prepare.TextPreparation;
import org.vanthu.pdf.internal.read.FilePageReader;
import org.vanthu.process.ChildService;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.FoundPlaces;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PaperCopies.PlacedDrawing;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.SigningPreparation.Initials;

/** The process in which strangers' files are inspected, read and drawn. */
public final class ReadingProgram implements ReadingDesk {

    /** Stamps come with the fonts they use. */
    private static final long LONGEST_CALL = 4 << 20;

    private final BooleanSupplier unwanted;
    private final BoundedInspector inspector = BoundedInspector.ofProcess();
    private final FilePageReader reader = new FilePageReader();
    private final FilePaperCopies copies = new FilePaperCopies();
    private final Map<Integer, OpenPdf> open = new HashMap<>();
    private int numbers;

    private ReadingProgram(BooleanSupplier unwanted) {
        this.unwanted = unwanted;
    }

    /** Serves until the program that started it is gone. */
    public static void main(String[] arguments) {
        // What is wrong with a file is answered; PDFBox would tell each detail of it besides.
        LogManager.getLogManager().reset();
        ChildService.serve(ReadingDesk.class, ReadingProgram::new, LONGEST_CALL);
    }

    @Override
    public Outcome<FileFacts> inspect(Path file, InspectionLimits limits) {
        return inspector.inspect(file, limits);
    }

    @Override
    public Outcome<Opened> open(Path file) {
        return reader.open(file).map(opened -> {
            open.put(++numbers, opened);
            return new Opened(numbers, opened.pageCount());
        });
    }

    @Override
    public List<Outcome<PageGeometry>> geometry(int file, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(open.get(file)::geometry)
                .toList();
    }

    @Override
    public Outcome<PageImage> draw(int file, int page, double dotsPerInch) {
        return open.get(file).draw(page, dotsPerInch, unwanted);
    }

    @Override
    public Outcome<PageImage> thumbnail(int file, int page, int longerSide) {
        return open.get(file).thumbnail(page, longerSide, unwanted);
    }

    @Override
    public Outcome<PageText> text(int file, int page) {
        return open.get(file).text(page, unwanted);
    }

    @Override
    public void close(int file) {
        open.remove(file).close();
    }

    @Override
    public Outcome<Path> overlaid(Path source, List<PlacedDrawing> drawings, List<Drawing> foot, Path target) {
        return copies.overlaid(source, drawings, foot, target);
    }

    @Override
    public Outcome<Path> rewritten(Path source, List<Integer> pages, List<Drawing> end, Path target) {
        return copies.rewritten(source, pages, end, target);
    }

    @Override
    public Outcome<FoundPlaces> find(Path file) {
        return new TextPreparation().find(file);
    }

    @Override
    public Outcome<SigningPlaces> prepare(Path source, SigningPlaces places, Path target) {
        return new TextPreparation().prepare(source, places, target);
    }

    @Override
    public Outcome<Path> initialled(Path source, List<Initials> initials, Path target) {
        return new TextPreparation().initialled(source, initials, target);
    }

    @Override
    public Outcome<List<FilledCell>> cells(Path prepared, CellValues values) {
        return new PdfDrawings().cells(prepared, values);
    }

    @Override
    public void end() {
        Runtime.getRuntime().halt(0);
    }
}
