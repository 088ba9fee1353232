package org.vanthu.ui.documents;

import org.eclipse.swt.widgets.Display;
import org.vanthu.ui.kit.text.Texts;

/** Where the words of this bundle lie. */
public final class DocumentTexts {

    private DocumentTexts() {}

    /** The words in the language of the display. */
    public static Texts of(Display display) {
        return Texts.of(display, DocumentTexts.class);
    }
}
