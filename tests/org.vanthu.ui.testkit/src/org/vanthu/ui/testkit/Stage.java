package org.vanthu.ui.testkit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.work.Background;

/** A display and a window of a test's own, gone at the end of the test. */
public final class Stage implements AutoCloseable {

    private final Display display;
    private final Shell shell;
    private final Screen screen;
    private Throwable broken;

    public Stage() {
        DeviceData data = new DeviceData();
        data.tracking = true;
        display = new Display(data);
        Palette.light().use(display);
        shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        shell.setSize(900, 700);
        screen = new Screen(display);
    }

    public Display display() {
        return display;
    }

    public Shell shell() {
        return shell;
    }

    public Screen screen() {
        return screen;
    }

    /** Work off the thread whose programming errors fail the test at its end. */
    public Background background() {
        return new Background(failure -> broken = failure);
    }

    public void open() {
        shell.open();
        screen.settle();
    }

    /** Live fonts, images, cursors and the like of this display. */
    public int resources() {
        return display.getDeviceData().objects.length;
    }

    @Override
    public void close() {
        display.dispose();
        if (broken != null) {
            throw new AssertionError("work in the background failed", broken);
        }
    }
}
