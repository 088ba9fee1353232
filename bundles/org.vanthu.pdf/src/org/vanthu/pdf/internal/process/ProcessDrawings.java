package org.vanthu.pdf.internal.process;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.draw.PdfDrawings;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.pdf.ArrivalStamp;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.CopyBlock;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.HandlingSlip;
import org.vanthu.spi.pdf.UrgencyMark;

/** Draws here; what has to be read from a file for that is read in a process of its own. */
@Component
public final class ProcessDrawings implements Drawings {

    private final PdfDrawings drawings = new PdfDrawings();
    private final ReadingProcesses processes;

    @Activate
    public ProcessDrawings(@Reference ReadingProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Outcome<List<FilledCell>> cells(Path prepared, CellValues values) {
        try {
            return processes.ask(processes.time(), desk -> desk.cells(prepared.toAbsolutePath(), values));
        } catch (ChildLost lost) {
            return Outcome.refused(processes.words(lost, processes.time()));
        }
    }

    @Override
    public Drawing annexNote(String code, Instant signedAt) {
        return drawings.annexNote(code, signedAt);
    }

    @Override
    public Drawing copyNote(String form, String agency, Instant signedAt) {
        return drawings.copyNote(form, agency, signedAt);
    }

    @Override
    public Drawing copyBlock(CopyBlock block) {
        return drawings.copyBlock(block);
    }

    @Override
    public Drawing picture(byte[] png, double width, double height) {
        return drawings.picture(png, width, height);
    }

    @Override
    public Drawing cutOut(byte[] png, double width, double height) {
        return drawings.cutOut(png, width, height);
    }

    @Override
    public Drawing initials(String name) {
        return drawings.initials(name);
    }

    @Override
    public Drawing urgencyStamp(UrgencyMark mark) {
        return drawings.urgencyStamp(mark);
    }

    @Override
    public Drawing arrivalStamp(ArrivalStamp stamp) {
        return drawings.arrivalStamp(stamp);
    }

    @Override
    public Drawing opinions(List<HandlingSlip.Opinion> opinions, double width, double tallest) {
        return drawings.opinions(opinions, width, tallest);
    }

    @Override
    public Drawing printMark(String words) {
        return drawings.printMark(words);
    }
}
