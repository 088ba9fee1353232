package org.vanthu.ui.workbench.internal;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;

/** Where the sign-in window says what was refused and why. */
final class TroubleStrip {

    private final Composite strip;

    TroubleStrip(Composite parent) {
        strip = Surface.same(parent);
        strip.setLayout(Layouts.columns(1));
        strip.setLayoutData(Layouts.wide());
    }

    void show(List<String> words) {
        clear();
        for (String one : words) {
            new Notice(strip).show(one, Meaning.DANGER).control().setLayoutData(Layouts.wide());
        }
        strip.getShell().layout(true, true);
    }

    void clear() {
        for (Control child : strip.getChildren()) {
            child.dispose();
        }
        strip.getShell().layout(true, true);
    }
}
