package org.vanthu.signing.internal.verify;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.vanthu.signing.internal.pdf.PdfFile;

/** Letters that are areas: a font that a look brings along may hold anything as a letter, a black block too. */
final class BlocksOfLetters {

    /** No stroke of a letter in usual sizes is as wide (dots). */
    private static final int BLOCK = 8;
    /** From here on a dot is painted (of 255). */
    private static final int PAINTED = 195;

    private BlocksOfLetters() {}

    /**
     * Whether the letters of an annotation's look have such areas, or may have.
     *
     * @param page from 0
     * @param place of the annotation in the list of its page, from 0
     * @param box where it stands
     */
    static boolean in(PdfFile file, int page, int place, double... box) {
        Optional<BufferedImage> letters =
                PagePart.draw(file, page, (shown, parameters) -> new LettersOnly(shown, parameters, place), box);
        return letters.isEmpty() || hasBlock(letters.get().getRaster());
    }

    private static boolean hasBlock(Raster dots) {
        int[] above = new int[dots.getWidth() + 1];
        for (int y = 0; y < dots.getHeight(); y++) {
            int[] here = new int[dots.getWidth() + 1];
            for (int x = 1; x <= dots.getWidth(); x++) {
                boolean painted = dots.getSample(x - 1, y, 0) < PAINTED;
                here[x] = painted ? 1 + Math.min(above[x - 1], Math.min(above[x], here[x - 1])) : 0;
                if (here[x] >= BLOCK) {
                    return true;
                }
            }
            above = here;
        }
        return false;
    }

    /** Draws the letters of one annotation in fonts that it brings along, and nothing else. */
    private static final class LettersOnly extends PageDrawer {

        private boolean brought;

        LettersOnly(PDPage page, PageDrawerParameters parameters, int place) throws IOException {
            super(parameters);
            page.getCOSObject().removeItem(COSName.CONTENTS);
            COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            COSBase wanted = all == null || place >= all.size() ? null : all.getObject(place);
            setAnnotationFilter(annotation -> annotation.getCOSObject() == wanted);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            switch (operator.getName()) {
                case "Tf" -> {
                    brought = !operands.isEmpty() && operands.getFirst() instanceof COSName name && isBrought(name);
                    if (brought) {
                        super.processOperator(operator, operands);
                    }
                }
                case "Tj", "TJ", "'", "\"" -> {
                    if (brought) {
                        super.processOperator(operator, operands);
                    }
                }
                default -> super.processOperator(operator, operands);
            }
        }

        /** Others are those of viewers, whose letters are known. */
        private boolean isBrought(COSName name) {
            COSDictionary fonts = getResources() == null
                    ? null
                    : getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
            if (font != null && font.getCOSArray(COSName.DESCENDANT_FONTS) instanceof COSArray descendants) {
                font = descendants.getObject(0) instanceof COSDictionary first ? first : null;
            }
            return font != null && font.getCOSDictionary(COSName.FONT_DESC) != null;
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failed)
                throws IOException {
            throw failed;
        }

        @Override
        public void drawImage(PDImage picture) {
            // pictures are looked at elsewhere
        }

        @Override
        public void fillPath(int rule) {
            endPath();
        }

        @Override
        public void strokePath() {
            endPath();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            endPath();
        }

        @Override
        public void shadingFill(COSName shading) {
            // areas are looked at elsewhere
        }
    }
}
