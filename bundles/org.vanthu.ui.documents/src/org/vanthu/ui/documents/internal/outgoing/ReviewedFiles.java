package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.PdfPages;
import org.vanthu.ui.kit.page.PageSource.Raster;
import org.vanthu.ui.kit.text.Texts;

/** The pages of all files of a document that waits to be signed or sealed, one file behind the other. Slow; never on the screen's thread. */
final class ReviewedFiles {

    private final OutgoingOffice office;
    private final DeskFiles files;
    private final Texts texts;

    ReviewedFiles(OutgoingOffice office, DeskFiles files, Texts texts) {
        this.office = office;
        this.files = files;
        this.texts = texts;
    }

    /**
     * All pages, counted as the review counts them; troubles of the first file that cannot be shown.
     *
     * @param main the main file as it stands before the person
     */
    Outcome<PdfPages> pages(SigningReview review, Sha256 main) {
        Outcome<PdfPages> all = pages(review.document().id(), main);
        for (Annex annex : review.annexes()) {
            all = all.flatMap(before -> behind(review.document().id(), before, annex));
        }
        return all;
    }

    private Outcome<PdfPages> behind(DraftId document, PdfPages before, Annex annex) {
        Outcome<PdfPages> pages = pages(document, annex.file()).map(one -> before.with(name(annex), one));
        if (!pages.isDone()) {
            before.close();
        }
        return pages;
    }

    private String name(Annex annex) {
        return texts.get("annexes.named", "number", annex.order(), "name", annex.name());
    }

    private Outcome<PdfPages> pages(DraftId document, Sha256 file) {
        return office.drafting().file(document, file).flatMap(files::pages);
    }

    /** The first pages drawn small, in the process that draws files from outside; as many files are opened as that takes. */
    List<Raster> draw(SigningReview review, Sha256 main, int most, int height) {
        List<Raster> small = new ArrayList<>();
        Iterator<Sha256> all = Stream.concat(
                        Stream.of(main), review.annexes().stream().map(Annex::file))
                .iterator();
        while (all.hasNext() && small.size() < most) {
            pages(review.document().id(), all.next()).ifDone(pages -> draw(pages, small, most, height));
        }
        return small;
    }

    private static void draw(PdfPages drawn, List<Raster> small, int most, int height) {
        try (PdfPages pages = drawn) {
            int room = Math.min(most - small.size(), pages.sizes().size());
            for (int page = 0; page < room; page++) {
                // twice as fine as it stands there, so that it stays sharp where a point is more than a pixel
                small.add(pages.paint(page, 2 * height / pages.sizes().get(page).height()));
            }
        }
    }
}
