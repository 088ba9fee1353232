package org.vanthu.ui.bench.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;
import org.vanthu.ui.kit.table.PagedTable;

/** Signs in as a person does, with the time it takes to type, and leaves as soon as the inbox can be used. */
final class Newcomer {

    /** Who types name and password needs longer; the program may use this time. */
    private static final int TYPING_MILLISECONDS = 3_000;

    private final Display display;
    private final Moments moments;

    Newcomer(Display display, Moments moments) {
        this.display = display;
        this.moments = moments;
    }

    void comeIn() {
        Painted.once(display, Newcomer::isSignIn, () -> {
            moments.note("asked");
            display.timerExec(TYPING_MILLISECONDS, this::give);
        });
    }

    private static boolean isSignIn(Widget painted) {
        return painted instanceof Control control
                && "sign-in".equals(control.getShell().getData("page"));
    }

    private void give() {
        Painted.once(display, Newcomer::isInbox, () -> {
            moments.note("usable");
            display.asyncExec(() -> PlatformUI.getWorkbench().close());
        });
        Shell window = display.getActiveShell() == null ? display.getShells()[0] : display.getActiveShell();
        List<Text> fields = fields(window);
        fields.get(0).setText(System.getenv("VANTHU_BENCH_LOGIN"));
        Text password = fields.get(1);
        password.setText(System.getenv("VANTHU_BENCH_PASSWORD"));
        moments.note("given");
        password.notifyListeners(SWT.DefaultSelection, new Event());
    }

    private static List<Text> fields(Composite in) {
        List<Text> fields = new ArrayList<>();
        for (Control child : in.getChildren()) {
            if (child instanceof Text text) {
                fields.add(text);
            } else if (child instanceof Composite composite) {
                fields.addAll(fields(composite));
            }
        }
        return fields;
    }

    /** A list that has its first page and is in sight. */
    private static boolean isInbox(Widget painted) {
        return painted instanceof NatTable table
                && table.isVisible()
                && table.getData(PagedTable.class.getName()) instanceof PagedTable<?> paged
                && !paged.loaded().isEmpty();
    }
}
