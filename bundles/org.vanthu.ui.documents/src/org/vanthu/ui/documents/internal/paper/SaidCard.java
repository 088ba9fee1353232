package org.vanthu.ui.documents.internal.paper;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;

/** What one person said, with who it was and when. */
public final class SaidCard {

    private SaidCard() {}

    /** @param words blank where only that they were asked or did it is told */
    public static void add(Composite content, String who, String when, String words) {
        Composite card = Surface.same(content);
        GridLayout layout = Layouts.columns(2, 12, 6);
        layout.verticalSpacing = 2;
        card.setLayout(layout);
        card.setLayoutData(Layouts.wide());
        Words.label(card, who, TextFont.STRONG, Meaning.PLAIN);
        Words.label(card, when, TextFont.SMALL, Meaning.QUIET).setLayoutData(Layouts.wide());
        if (!words.isBlank()) {
            GridData data = Layouts.wide(2);
            data.widthHint = 300;
            Words.paragraph(card, words, TextFont.BODY, Meaning.PLAIN).setLayoutData(data);
        }
    }
}
