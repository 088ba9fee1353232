package org.vanthu.ui.kit.widget;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** A strip of words about what is on the screen: a warning while typing, a trouble, a hint. */
public final class Notice {

    private final Composite strip;
    private final Label mark;
    private final Label words;

    public Notice(Composite parent) {
        strip = new Composite(parent, SWT.NONE);
        GridLayout layout = Layouts.columns(2, 10, 8);
        strip.setLayout(layout);
        strip.setData("org.eclipse.e4.ui.css.CssClassName", Surface.OWN_GROUND);
        mark = new Label(strip, SWT.NONE);
        mark.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        words = new Label(strip, SWT.WRAP);
        words.setFont(TextFont.BODY.of(strip.getDisplay()));
        GridData data = Layouts.wide();
        data.widthHint = 200;
        words.setLayoutData(data);
    }

    public Composite control() {
        return strip;
    }

    /** Shows words with a meaning. */
    public Notice show(String text, Meaning meaning) {
        Palette palette = Palette.of(strip.getDisplay());
        RGB ground = palette.tint(meaning);
        strip.setBackground(Palette.colour(ground));
        mark.setBackground(strip.getBackground());
        words.setBackground(strip.getBackground());
        words.setForeground(Palette.colour(palette.of(meaning == Meaning.ACCENT ? Meaning.PLAIN : meaning)));
        mark.setImage(icon(meaning).image(strip.getDisplay(), 16, palette.of(meaning)));
        words.setText(text.replace("&", "&&"));
        mark.requestLayout();
        words.requestLayout();
        return this;
    }

    /** Offers at the right what can be done about it, in the place of what was offered before. */
    public Notice offer(List<ActItem> acts) {
        for (Control child : strip.getChildren()) {
            if (child instanceof ActButton) {
                child.dispose();
            }
        }
        acts.forEach(act -> new ActButton(strip, ActButton.Weight.PLAIN, act.text(), act.icon()).onPress(act.run()));
        ((GridData) mark.getLayoutData()).verticalAlignment = acts.isEmpty() ? SWT.BEGINNING : SWT.CENTER;
        ((GridLayout) strip.getLayout()).numColumns = strip.getChildren().length;
        strip.requestLayout();
        return this;
    }

    /** Shows words with a meaning; without words it takes no room. */
    public Notice showIfAny(String text, Meaning meaning) {
        strip.setVisible(!text.isEmpty());
        if (strip.getLayoutData() instanceof GridData data) {
            data.exclude = text.isEmpty();
        }
        return show(text, meaning);
    }

    public String text() {
        return words.getText().replace("&&", "&");
    }

    private static Icon icon(Meaning meaning) {
        return switch (meaning) {
            case DANGER -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case SUCCESS -> Icon.CHECK;
            case PLAIN, QUIET, ACCENT -> Icon.INFO;
        };
    }
}
