package org.vanthu.ui.workbench.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.act.Act;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.Badge;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;

/** Every act with its keys, by menu: beside each other, so that they fit a low screen. */
public final class KeysDialog {

    private static final int BETWEEN = 48;

    private final Shell parent;

    public KeysDialog(Shell parent) {
        this.parent = parent;
    }

    public void open() {
        Texts texts = WorkbenchTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("keys.title"), texts.get("keys.explanation"));
        ScrolledComposite scroll = new ScrolledComposite(dialog.body(), SWT.V_SCROLL);
        scroll.setBackground(dialog.body().getBackground());
        scroll.setLayoutData(Layouts.fill());
        scroll.setExpandHorizontal(true);
        Composite both = Surface.same(scroll);
        GridLayout beside = Layouts.columns(2);
        beside.horizontalSpacing = BETWEEN;
        beside.makeColumnsEqualWidth = true;
        both.setLayout(beside);
        Composite left = column(both);
        Composite right = column(both);
        ProgramActs acts = ProgramActs.all(parent.getDisplay());
        long half = acts.menus().values().stream().mapToLong(List::size).sum() / 2;
        long before = 0;
        for (var menu : acts.menus().entrySet()) {
            group(before < half ? left : right, acts.menuTitle(menu.getKey()), menu.getValue());
            before += menu.getValue().size();
        }
        scroll.setContent(both);
        both.setSize(both.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        dialog.closing();
        dialog.open(960, 360);
    }

    private static Composite column(Composite parent) {
        Composite column = Surface.same(parent);
        GridLayout layout = Layouts.columns(2);
        layout.verticalSpacing = Layouts.SMALL;
        column.setLayout(layout);
        column.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return column;
    }

    private static void keys(Composite list, Act act) {
        if (act.keys().isEmpty()) {
            Texts texts = WorkbenchTexts.of(list.getDisplay());
            Words.label(list, texts.get("keys.in_menu"), TextFont.SMALL, Meaning.QUIET)
                    .setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        } else {
            new Badge(list).show(act.keysInWords(), Meaning.ACCENT);
        }
    }

    private static void group(Composite list, String title, List<Act> items) {
        GridData data = Layouts.wide(2);
        data.verticalIndent = 10;
        Words.label(list, title.replace("&", ""), TextFont.SMALL_STRONG, Meaning.QUIET)
                .setLayoutData(data);
        for (Act act : items) {
            Words.label(list, act.text(), TextFont.BODY, Meaning.PLAIN).setLayoutData(Layouts.wide());
            keys(list, act);
        }
    }
}
