package org.vanthu.ui.workbench.internal;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Words;

/** What this program is. */
public final class AboutDialog {

    private final Shell parent;

    public AboutDialog(Shell parent) {
        this.parent = parent;
    }

    public void open() {
        Texts texts = WorkbenchTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("about.title"), texts.get("about.what"));
        String version =
                Platform.getBundle("org.vanthu.ui.workbench").getVersion().toString();
        Words.label(dialog.body(), texts.get("about.version", "version", version), TextFont.BODY, Meaning.PLAIN);
        Words.paragraph(dialog.body(), texts.get("about.licence"), TextFont.SMALL, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        dialog.closing();
        dialog.open(480, 240);
    }
}
