package org.vanthu.signing.internal.verify.look;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;

/**
 * The pages of a revision as they are seen, without their fields: words that no operator shows as such stand out there, those of patterns
 * and masks and those whose letters are wider than letters are.
 */
final class SeenOnPage {

    /** Letters reach that little into what stands beside them without being hidden (points). */
    private static final double MARGIN = 2;

    /** Pages that are kept as they were drawn. */
    private static final int MOST_KEPT = 4;

    private static final Set<String> LEADERS = Set.of("space", "period", "underscore", "hyphen", "slash", "ellipsis");

    private final PdfFile file;
    private final List<Pages.Page> pages;
    private final Map<Integer, Optional<BufferedImage>> drawn = new HashMap<>();

    /** @param pages those of the revision */
    SeenOnPage(PdfFile file, Pages pages) {
        this.file = file;
        this.pages = pages.list();
    }

    /**
     * Whether what has the size of letters stands out in this part of a page.
     *
     * @param page from 0
     * @param box left, bottom, right, top in user space
     */
    WordsInPictures.Found in(int page, double... box) throws MalformedPdf {
        double[] inner = {box[0] + MARGIN, box[1] + MARGIN, box[2] - MARGIN, box[3] - MARGIN};
        double[] visible = Pages.visible(file, pages.get(page).dict());
        double left = Math.max(inner[0], visible[0]);
        double low = Math.max(inner[1], visible[1]);
        double right = Math.min(inner[2], visible[2]);
        double high = Math.min(inner[3], visible[3]);
        if (left >= right || low >= high) {
            return WordsInPictures.Found.NOTHING;
        }
        Optional<BufferedImage> whole = drawn.get(page);
        if (whole == null) {
            if (drawn.size() == MOST_KEPT) {
                drawn.clear();
            }
            whole = draw(page, visible);
            drawn.put(page, whole);
        }
        Optional<BufferedImage> part = whole.isPresent()
                ? Optional.of(cut(whole.get(), visible, left, low, right, high))
                : draw(page, left, low, right, high);
        return part.map(picture ->
                        WordsInPictures.areIn(picture) ? WordsInPictures.Found.WORDS : WordsInPictures.Found.NOTHING)
                .orElse(WordsInPictures.Found.UNREADABLE);
    }

    private Optional<BufferedImage> draw(int page, double... box) {
        return PagePart.draw(file, page, ImageType.GRAY, (shown, parameters) -> new WithoutFields(parameters), box);
    }

    private static BufferedImage cut(BufferedImage whole, double[] visible, double... box) {
        double dots = whole.getWidth() / (visible[2] - visible[0]);
        int left = (int) ((box[0] - visible[0]) * dots);
        int top = (int) ((visible[3] - box[3]) * dots);
        int width = (int) Math.ceil((box[2] - box[0]) * dots);
        int height = (int) Math.ceil((box[3] - box[1]) * dots);
        return whole.getSubimage(
                left,
                top,
                Math.max(1, Math.min(width, whole.getWidth() - left)),
                Math.max(1, Math.min(height, whole.getHeight() - top)));
    }

    private static final class WithoutFields extends PageDrawer {

        WithoutFields(PageDrawerParameters parameters) throws IOException {
            super(parameters);
            setAnnotationFilter(annotation -> !(annotation instanceof PDAnnotationWidget));
        }

        @Override
        protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            // what leads the eye to a place, in letters that nobody brought along
            boolean leads = !font.isEmbedded()
                    && font instanceof PDSimpleFont simple
                    && simple.getEncoding() != null
                    && LEADERS.contains(simple.getEncoding().getName(code));
            if (!leads) {
                super.showFontGlyph(matrix, font, code, displacement);
            }
        }
    }
}
