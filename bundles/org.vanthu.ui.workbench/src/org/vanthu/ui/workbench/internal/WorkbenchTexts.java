package org.vanthu.ui.workbench.internal;

import org.eclipse.swt.widgets.Display;
import org.vanthu.ui.kit.text.Texts;

/** Where the words of this bundle lie. */
public final class WorkbenchTexts {

    private WorkbenchTexts() {}

    /** The words in the language of the display. */
    static Texts of(Display display) {
        return Texts.of(display, WorkbenchTexts.class);
    }
}
