package org.vanthu.ui.kit.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** What the keys and the mouse do on the pages: scroll, zoom, drag boxes, select and copy words. */
final class CanvasInput {

    private final PageCanvas canvas;
    private final Viewport view;
    private final OverlayBoxes overlays;
    private final TextSelection selection;

    CanvasInput(PageCanvas canvas, Viewport view, OverlayBoxes overlays, TextSelection selection) {
        this.canvas = canvas;
        this.view = view;
        this.overlays = overlays;
        this.selection = selection;
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, event -> release());
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.Traverse, CanvasInput::keepPageKeys);
    }

    /** The arrows and the page keys scroll, they do not move the focus. */
    private static void keepPageKeys(Event event) {
        event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS
                && event.detail != SWT.TRAVERSE_PAGE_NEXT
                && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS;
    }

    private void key(Event event) {
        if (overlays.key(event.keyCode, event.stateMask, canvas.source().sizes())) {
            canvas.redraw();
            return;
        }
        int screen = Math.max(40, view.area().y - 60);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scroll(40);
            case SWT.ARROW_UP -> scroll(-40);
            case SWT.PAGE_DOWN, ' ' -> scroll(screen);
            case SWT.PAGE_UP -> scroll(-screen);
            case SWT.HOME -> scroll(-view.origin().y);
            case SWT.END -> scroll(view.strip().height());
            case 'c' -> copy(event);
            case '+', '=' -> canvas.zoom(canvas.zoom() * 1.2);
            case '-' -> canvas.zoom(canvas.zoom() / 1.2);
            default -> event.doit = true;
        }
    }

    private void scroll(int down) {
        view.moveBy(down);
        canvas.moved();
    }

    private void copy(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            selection.copy();
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            canvas.zoom(event.count > 0 ? canvas.zoom() * 1.1 : canvas.zoom() / 1.1);
            event.doit = false;
        }
    }

    private void press(Event event) {
        canvas.setFocus();
        view.spot(event.x, event.y).ifPresent(spot -> {
            if (!overlays.grip(spot)) {
                selection.start(spot);
            }
            canvas.redraw();
        });
    }

    private void move(Event event) {
        view.spot(event.x, event.y).ifPresent(spot -> {
            if (overlays.drag(spot, canvas.source().sizes())) {
                canvas.redraw();
            } else {
                selection.reach(spot);
            }
            canvas.setCursor(canvas.getDisplay()
                    .getSystemCursor(overlays.at(spot).isPresent() ? SWT.CURSOR_SIZEALL : SWT.CURSOR_ARROW));
        });
    }

    private void release() {
        overlays.drop();
        selection.end();
    }
}
