package org.vanthu.ui.administration;

import org.eclipse.swt.widgets.Display;
import org.vanthu.ui.kit.text.Texts;

/** Where the words of this bundle lie. */
public final class AdministrationTexts {

    private AdministrationTexts() {}

    /** The words in the language of the display. */
    public static Texts of(Display display) {
        return Texts.of(display, AdministrationTexts.class);
    }
}
