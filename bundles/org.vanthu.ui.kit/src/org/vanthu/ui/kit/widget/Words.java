package org.vanthu.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** Labels in the fonts and colours of the theme. */
public final class Words {

    private Words() {}

    /** Words in a font and meaning, on the ground of the parent. */
    public static Label label(Composite parent, String text, TextFont font, Meaning meaning) {
        return style(new Label(parent, SWT.NONE), text, font, meaning);
    }

    /** The same, broken into lines where the room ends. */
    public static Label paragraph(Composite parent, String text, TextFont font, Meaning meaning) {
        return style(new Label(parent, SWT.WRAP), text, font, meaning);
    }

    private static Label style(Label label, String text, TextFont font, Meaning meaning) {
        label.setText(text.replace("&", "&&"));
        label.setFont(font.of(label.getDisplay()));
        label.setForeground(Palette.colour(Palette.of(label.getDisplay()).of(meaning)));
        label.setBackground(label.getParent().getBackground());
        return label;
    }

    /** A thin line across. */
    public static Label line(Composite parent) {
        Label line = new Label(parent, SWT.NONE);
        line.setBackground(Palette.colour(Palette.of(parent.getDisplay()).line()));
        return line;
    }
}
