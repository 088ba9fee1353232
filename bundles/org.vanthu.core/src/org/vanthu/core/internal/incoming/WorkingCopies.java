package org.vanthu.core.internal.incoming;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.incoming.CopyMark;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.ArrivalStamp;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.HandlingSlip;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.PaperCopies.PlacedDrawing;

/** Copies of incoming documents to work with on paper; made while no transaction is open, each print with its event. */
final class WorkingCopies {

    private static final double NOTE_WIDTH = Millimetres.toPoints(75);
    private static final double NOTE_TALLEST = Millimetres.toPoints(90);

    private final Steps steps;

    WorkingCopies(Steps steps) {
        this.steps = steps;
    }

    /** What the marks say, as of this moment. */
    private record Said(DocumentFile file, ArrivalStamp stamp, List<HandlingSlip.Opinion> directions, String printed) {

        static Said of(Act act, DocumentId document) {
            IncomingSheets sheets = new IncomingSheets(act, act.organisation());
            String person = new People(act.stores(), act.organisation(), act.now())
                    .name(act.actor().account());
            return new Said(
                    IncomingFiles.newest(act.stores().incoming().files(document))
                            .getFirst(),
                    sheets.stamp(document),
                    sheets.directions(document),
                    "Bản in từ hệ thống lúc " + VietnamTime.minute(act.now()) + ", người in: " + person
                            + ". Không thay cho văn bản gốc.");
        }

        Drawing drawing(CopyMark.Kind kind, Drawings drawings) {
            return switch (kind) {
                case ARRIVAL_STAMP -> drawings.arrivalStamp(stamp);
                case DIRECTIONS -> drawings.opinions(directions, NOTE_WIDTH, NOTE_TALLEST);
            };
        }

        List<CopyMark.Kind> kinds() {
            return directions.isEmpty()
                    ? List.of(CopyMark.Kind.ARRIVAL_STAMP)
                    : List.of(CopyMark.Kind.ARRIVAL_STAMP, CopyMark.Kind.DIRECTIONS);
        }
    }

    Outcome<List<CopyMark>> marks(DocumentId document) {
        return steps.act(act -> Outcome.done(Said.of(act, document))).flatMap(said -> {
            try (Scratch scratch = Scratch.of(steps.parts())) {
                return scratch.lay(said.file().hash())
                        .flatMap(steps.parts().paper().reader()::open)
                        .flatMap(pages -> proposed(said, pages));
            }
        });
    }

    private Outcome<List<CopyMark>> proposed(Said said, OpenPdf pages) {
        try (pages) {
            return MarkSpots.of(pages).map(spots -> {
                List<CopyMark> marks = new ArrayList<>();
                for (CopyMark.Kind kind : said.kinds()) {
                    Drawing drawing = said.drawing(kind, steps.parts().paper().drawings());
                    Box box = spots.forMark(kind, drawing.width(), drawing.height());
                    marks.add(new CopyMark(kind, 0, box.left(), box.top(), box.width(), box.height()));
                }
                return marks;
            });
        }
    }

    Outcome<FileContent> print(DocumentId document, List<CopyMark> marks) {
        return steps.ask(act -> Outcome.done(Said.of(act, document)))
                .flatMap(said -> printed(said, marks)
                        .flatMap(copy -> steps.act(act -> {
                            act.record("WORKING_COPY_PRINTED", document, facts(said, marks, copy));
                            return Outcome.done(copy);
                        })));
    }

    private static Payload facts(Said said, List<CopyMark> marks, FileContent copy) {
        return Payload.of(
                "file",
                said.file().hash(),
                "print",
                copy.hash(),
                "marks",
                marks.stream().map(mark -> mark.kind().name()).collect(Collectors.joining(" ")));
    }

    private Outcome<FileContent> printed(Said said, List<CopyMark> marks) {
        try (Scratch scratch = Scratch.of(steps.parts())) {
            Path target = scratch.fresh(".pdf");
            return scratch.lay(said.file().hash())
                    .flatMap(source -> placed(source, said, marks)
                            .flatMap(drawings -> steps.parts()
                                    .paper()
                                    .copies()
                                    .overlaid(
                                            source,
                                            drawings,
                                            List.of(steps.parts()
                                                    .paper()
                                                    .drawings()
                                                    .printMark(said.printed())),
                                            target)))
                    .flatMap(scratch::keep)
                    .flatMap(kept -> Scratch.handOut(
                            steps.parts().blobs(),
                            "ban-in-van-ban-den-" + said.stamp().number() + ".pdf",
                            kept.hash()));
        }
    }

    private Outcome<List<PlacedDrawing>> placed(Path source, Said said, List<CopyMark> marks) {
        return steps.parts().paper().reader().open(source).flatMap(pages -> {
            try (pages) {
                List<PlacedDrawing> placed = new ArrayList<>();
                for (CopyMark mark : marks) {
                    if (said.kinds().contains(mark.kind())) {
                        Drawing drawing =
                                said.drawing(mark.kind(), steps.parts().paper().drawings());
                        Box box = new Box(mark.left(), mark.top(), drawing.width(), drawing.height());
                        Outcome<PageGeometry> page = pages.geometry(mark.page());
                        if (!page.isDone() || !page.orThrow().page().contains(box)) {
                            return Outcome.refused(IncomingTrouble.MARK_OFF_PAGE, "page", mark.page() + 1);
                        }
                        placed.add(new PlacedDrawing(drawing, new PagePlace(mark.page(), box)));
                    }
                }
                return Outcome.done(placed);
            }
        });
    }
}
