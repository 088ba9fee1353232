package org.vanthu.pdf.internal.process;

import java.nio.file.Path;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.FoundPlaces;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.PaperCopies.PlacedDrawing;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.pdf.SigningPreparation.Initials;

/** What a process that reads strangers' files is asked for. Files that are open there have numbers. */
interface ReadingDesk {

    /** An open file. */
    record Opened(int number, int pages) {}

    Outcome<FileFacts> inspect(Path file, InspectionLimits limits) throws ChildLost;

    Outcome<Opened> open(Path file) throws ChildLost;

    /** How so many pages lie, from this one on. */
    List<Outcome<PageGeometry>> geometry(int file, int from, int count) throws ChildLost;

    Outcome<PageImage> draw(int file, int page, double dotsPerInch) throws ChildLost;

    Outcome<PageImage> thumbnail(int file, int page, int longerSide) throws ChildLost;

    Outcome<PageText> text(int file, int page) throws ChildLost;

    void close(int file) throws ChildLost;

    /** As {@link org.vanthu.spi.pdf.PaperCopies#overlaid}. */
    Outcome<Path> overlaid(Path source, List<PlacedDrawing> drawings, List<Drawing> foot, Path target) throws ChildLost;

    /** As {@link org.vanthu.spi.pdf.PaperCopies#rewritten}. */
    Outcome<Path> rewritten(Path source, List<Integer> pages, List<Drawing> end, Path target) throws ChildLost;

    /** As {@link org.vanthu.spi.pdf.SigningPreparation#find}. */
    Outcome<FoundPlaces> find(Path file) throws ChildLost;

    /** As {@link org.vanthu.spi.pdf.SigningPreparation#prepare}. */
    Outcome<SigningPlaces> prepare(Path source, SigningPlaces places, Path target) throws ChildLost;

    /** As {@link org.vanthu.spi.pdf.SigningPreparation#initialled}. */
    Outcome<Path> initialled(Path source, List<Initials> initials, Path target) throws ChildLost;

    /** As {@link org.vanthu.spi.pdf.Drawings#cells}. */
    Outcome<List<FilledCell>> cells(Path prepared, CellValues values) throws ChildLost;

    /** Ends the process, with all that was given up but still runs there. */
    void end() throws ChildLost;
}
