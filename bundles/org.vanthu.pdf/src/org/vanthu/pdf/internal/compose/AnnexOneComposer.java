package org.vanthu.pdf.internal.compose;

import static org.vanthu.pdf.internal.compose.Measures.BOTTOM;
import static org.vanthu.pdf.internal.compose.Measures.PAGE_HEIGHT;
import static org.vanthu.pdf.internal.compose.Measures.PAGE_WIDTH;
import static org.vanthu.pdf.internal.compose.Measures.TEXT_PITCH;
import static org.vanthu.pdf.internal.compose.Measures.TEXT_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.TOP;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.pdf.internal.prepare.NotePlace;
import org.vanthu.pdf.internal.prepare.SigningFields;
import org.vanthu.pdf.internal.type.ArchiveForm;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.ComposedPdf;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.SigningPlaces;

/** Composes by Annex I. */
@Component
public final class AnnexOneComposer implements DocumentComposer {

    @Override
    public Outcome<ComposedPdf> compose(OfficialDocument document, Path target) {
        List<Trouble> troubles = DocumentCheck.of(document);
        if (!troubles.isEmpty()) {
            return Outcome.refused(troubles);
        }
        try (Paper paper = new Paper()) {
            ArchiveForm.describe(
                    paper.document(),
                    Wording.line(document.heading().subject()),
                    Wording.line(document.letterhead().issuer()));
            ComposedPdf composed = set(document, paper);
            SigningFields.add(paper, composed.places());
            paper.save(target);
            return Outcome.done(composed);
        } catch (IOException unwritten) {
            return Outcome.refused(PdfTroubles.CANNOT_WRITE, "reason", unwritten);
        }
    }

    private static ComposedPdf set(OfficialDocument document, Paper paper) throws IOException {
        ClosingBlock closing = new ClosingBlock(document.signatory(), document.distribution());
        List<BodyLine> lines = BodySetter.set(document.body());
        LetterheadBlock letterhead;
        List<List<BodyLine>> pages;
        Box signature = null;
        OpenPage page = paper.addPage(PAGE_WIDTH, PAGE_HEIGHT);
        try {
            letterhead = new LetterheadBlock(page);
            letterhead.draw(document.letterhead(), document.numbering(), document.heading());
            double top = head(document, page, letterhead);
            double footless = BOTTOM - HeadBlocks.contactHeight(document.marks());
            pages = Pagination.pages(lines, footless - top, BOTTOM - TOP, closing.height());
            for (int i = 0; i < pages.size(); i++) {
                if (i > 0) {
                    page.close();
                    page = paper.addPage(PAGE_WIDTH, PAGE_HEIGHT);
                    number(page, i + 1);
                    top = TOP;
                }
                double bottom = text(page, pages.get(i), top);
                if (i == pages.size() - 1) {
                    signature = closing.draw(page, bottom);
                }
            }
        } finally {
            page.close();
        }
        return new ComposedPdf(pages.size(), places(letterhead, pages.size() - 1, signature));
    }

    private static double head(OfficialDocument document, OpenPage page, LetterheadBlock letterhead)
            throws IOException {
        HeadBlocks blocks = new HeadBlocks(page);
        blocks.contact(document.marks());
        double bottom = blocks.marks(document.marks(), letterhead);
        if (document.heading() instanceof Heading.NamedType named) {
            bottom = blocks.named(named, bottom);
        }
        if (!document.distribution().addressees().isEmpty()) {
            bottom = blocks.addressees(document.distribution().addressees(), bottom);
        }
        return bottom + 10;
    }

    private static double text(OpenPage page, List<BodyLine> lines, double top) throws IOException {
        double y = top;
        for (int i = 0; i < lines.size(); i++) {
            y += i == 0 ? 0 : lines.get(i).spaceBefore();
            lines.get(i).draw(page, y + TEXT_PITCH - TEXT_SIZE * Face.DESCENT);
            y += lines.get(i).height();
        }
        return y;
    }

    private static void number(OpenPage page, int number) throws IOException {
        page.centred(
                Run.upright(String.valueOf(number), TEXT_SIZE),
                Measures.LEFT + Measures.WIDTH / 2,
                Measures.PAGE_NUMBER_BASELINE);
    }

    private static SigningPlaces places(LetterheadBlock letterhead, int lastPage, Box signature) {
        PagePlace signer = new PagePlace(lastPage, signature);
        return new SigningPlaces(
                letterhead.number(),
                letterhead.date(),
                signer,
                SigningPlaces.sealBeside(signer, Millimetres.toPoints(SigningPlaces.USUAL_SEAL)),
                new PagePlace(0, NotePlace.on(PageGeometry.upright(PAGE_WIDTH, PAGE_HEIGHT))));
    }
}
