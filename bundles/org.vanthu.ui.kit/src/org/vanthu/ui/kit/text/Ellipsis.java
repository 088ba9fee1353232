package org.vanthu.ui.kit.text;

import org.eclipse.swt.graphics.GC;

/** Cuts words to a width. */
public final class Ellipsis {

    private Ellipsis() {}

    /** The words, or as much of their beginning as fits with an ellipsis behind. */
    public static String fit(GC gc, String text, int width) {
        if (width <= 0) {
            return "";
        }
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + "…").x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low).stripTrailing() + "…";
    }
}
