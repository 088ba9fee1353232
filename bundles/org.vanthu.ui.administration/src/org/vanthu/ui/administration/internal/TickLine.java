package org.vanthu.ui.administration.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.widget.Layouts;

/** A tick box in a row of several. */
final class TickLine {

    TickLine(Composite row, String label, Field<Boolean> field) {
        Button button = new Button(row, SWT.CHECK);
        button.setText(label);
        button.setData("label", label);
        button.setBackground(row.getBackground());
        button.setForeground(row.getForeground());
        button.setLayoutData(Layouts.wide());
        button.setSelection(field.get());
        button.addListener(SWT.Selection, event -> field.set(button.getSelection()));
        field.onChange(() -> {
            if (!button.isDisposed()) {
                button.setSelection(field.get());
            }
        });
    }
}
