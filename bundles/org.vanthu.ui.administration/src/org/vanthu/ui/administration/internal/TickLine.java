package org.vanthu.ui.administration.internal;

import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.TickBox;

/** A tick box in a row of several. */
final class TickLine {

    TickLine(Composite row, String label, Field<Boolean> field) {
        TickBox box = new TickBox(row, label);
        box.setLayoutData(Layouts.wide());
        box.show(field.get());
        box.onChange(() -> field.set(box.isTicked()));
        field.onChange(() -> {
            if (!box.isDisposed()) {
                box.show(field.get());
            }
        });
    }
}
