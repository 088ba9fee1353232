package org.vanthu.signing.internal.verify.look;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** What a content stream sets for the words that follow (ISO 32000-2, 9.3). */
final class TextState {
    AffineTransform page;
    AffineTransform line = new AffineTransform();
    AffineTransform text = new AffineTransform();
    double size = 1;
    double leading;
    double betweenLetters;
    double betweenWords;
    double wide = 1;
    double raised;
    double drawings = 1;
    int bytesPerLetter = 1;
    boolean invisible;
    /** Whether letters are drawings, which are shown whatever is said about letters. */
    boolean ofDrawings;
    /** Whether the font says itself what its letters are. */
    boolean brought;

    @Nullable
    Rectangle2D clip;

    TextState(AffineTransform page) {
        this.page = page;
    }

    TextState copy() {
        TextState copy = new TextState(new AffineTransform(page));
        copy.size = size;
        copy.leading = leading;
        copy.betweenLetters = betweenLetters;
        copy.betweenWords = betweenWords;
        copy.wide = wide;
        copy.raised = raised;
        copy.drawings = drawings;
        copy.bytesPerLetter = bytesPerLetter;
        copy.invisible = invisible;
        copy.ofDrawings = ofDrawings;
        copy.brought = brought;
        copy.clip = clip;
        return copy;
    }

    void moveLine(double x, double y) {
        line.concatenate(AffineTransform.getTranslateInstance(x, y));
        text = new AffineTransform(line);
    }
}
