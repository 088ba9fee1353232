package org.vanthu.ui.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.page.PageCanvas;

/** Takes pictures of a screen once everything on it is painted. */
record Camera(Screen screen) {

    /** Writes what the screen shows as a PNG: all windows, the uppermost on top. */
    void shoot(Path file) throws IOException {
        screen.settle();
        screen.waitFor("every page in sight to be painted", this::isPainted);
        paint();
        screen.look(() -> {
            screen.windows().forEach(Shell::update);
            return shootNow(file);
        });
    }

    /** As {@link #shoot}, without waiting for anything, on the window's thread. */
    Path shootNow(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture()};
        loader.compression = 9;
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file;
    }

    /** Paints every window anew and waits until that has happened: what was typed last is in sight only then. */
    private void paint() {
        Set<Shell> unpainted = ConcurrentHashMap.newKeySet();
        unpainted.addAll(screen.windows());
        screen.act(() -> List.copyOf(unpainted).forEach(shell -> {
            onNextPaint(shell, () -> unpainted.remove(shell));
            shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
        }));
        screen.waitFor("the windows to be painted", unpainted::isEmpty);
        screen.settle();
    }

    private static void onNextPaint(Shell shell, Runnable then) {
        shell.addListener(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event event) {
                shell.removeListener(SWT.Paint, this);
                then.run();
            }
        });
    }

    private boolean isPainted() {
        return screen.windows().stream()
                .flatMap(shell -> screen.all(shell, PageCanvas.class).stream())
                .allMatch(PageCanvas::isPainted);
    }

    /** Without somebody who draws frames around windows there is nothing at their right and lower edge. */
    private static Rectangle inSight(Shell shell) {
        Rectangle bounds = shell.getBounds();
        Rectangle content = shell.getClientArea();
        Point corner = shell.toDisplay(content.x + content.width, content.y + content.height);
        return new Rectangle(bounds.x, bounds.y, corner.x - bounds.x, corner.y - bounds.y);
    }

    private ImageData picture() {
        Rectangle area = screen.windows().stream()
                .map(Camera::inSight)
                .reduce(Rectangle::union)
                .orElseThrow(() -> new AssertionError("no window is open"));
        Image image = new Image(screen.display(), area.width, area.height);
        GC gc = new GC(screen.display());
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        ImageData data = image.getImageData(100);
        image.dispose();
        return data;
    }
}
