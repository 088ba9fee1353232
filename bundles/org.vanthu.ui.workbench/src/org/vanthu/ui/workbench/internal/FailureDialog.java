package org.vanthu.ui.workbench.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** Says that the program made a mistake, that nothing was lost, and what to do; keeps the details for who mends it. */
final class FailureDialog {

    private static final int LINES = 10;

    private FailureDialog() {}

    static void show(Shell parent, Throwable broken) {
        ILog.of(FailureDialog.class).log(Status.error(String.valueOf(broken.getMessage()), broken));
        if (parent.isDisposed()) {
            return;
        }
        Texts texts = WorkbenchTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("failure.title"), texts.get("failure.explanation"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Text details = form.area(texts.get("failure.lines"), new Field<>(trace(broken)), LINES);
        details.setEditable(false);
        dialog.plain(texts.get("failure.copy"), Icon.FILE, () -> copy(details));
        ActButton close = dialog.closing();
        dialog.open(640, 400);
        close.setFocus();
    }

    private static void copy(Text details) {
        details.selectAll();
        details.copy();
        details.clearSelection();
    }

    private static String trace(Throwable broken) {
        StringWriter words = new StringWriter();
        broken.printStackTrace(new PrintWriter(words));
        return words.toString();
    }
}
