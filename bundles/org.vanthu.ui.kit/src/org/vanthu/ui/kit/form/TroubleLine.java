package org.vanthu.ui.kit.form;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;

/**
 * The line under an input that says what is wrong with it. Once it was needed its room stays: nothing moves under the hands
 * of who mends the input.
 */
final class TroubleLine {

    private static final int NARROW = 120;

    private final Composite cell;
    private Optional<Composite> row = Optional.empty();

    TroubleLine(Composite cell) {
        this.cell = cell;
    }

    /** Says it, or nothing; answers whether what lies around has to be laid out again. */
    boolean show(Optional<String> words) {
        if (words.isEmpty()) {
            row.ifPresent(line -> line.setVisible(false));
            return false;
        }
        row.ifPresent(Control::dispose);
        row = Optional.of(line(words.get()));
        return true;
    }

    private Composite line(String words) {
        Composite line = Surface.same(cell);
        GridLayout layout = Layouts.columns(2);
        layout.horizontalSpacing = 4;
        line.setLayout(layout);
        line.setLayoutData(Layouts.wide());
        Label mark = new Label(line, SWT.NONE);
        mark.setBackground(line.getBackground());
        Palette palette = Palette.of(line.getDisplay());
        mark.setImage(Icon.ERROR.image(line.getDisplay(), 14, palette.danger()));
        mark.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        GridData data = Layouts.wide();
        data.widthHint = NARROW;
        Words.paragraph(line, words, TextFont.SMALL, Meaning.DANGER).setLayoutData(data);
        return line;
    }
}
