package org.vanthu.ui.testkit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Presses keys written as {@code M1+M2+N} where the focus is. */
final class Keys {

    private Keys() {}

    static void press(Screen screen, Shell window, String keys) {
        screen.act(() -> {
            Control focused = screen.display().getFocusControl();
            press(screen, focused != null && focused.getShell() == window ? focused : window, keys);
        });
    }

    static void press(Screen screen, Control target, String keys) {
        screen.act(() -> {
            Event event = new Event();
            event.type = SWT.KeyDown;
            for (String part : keys.split("\\+")) {
                switch (part) {
                    case "M1" -> event.stateMask |= SWT.MOD1;
                    case "M2" -> event.stateMask |= SWT.MOD2;
                    case "M3" -> event.stateMask |= SWT.MOD3;
                    default -> key(event, part);
                }
            }
            target.notifyListeners(SWT.KeyDown, event);
        });
    }

    private static void key(Event event, String name) {
        switch (name) {
            case "ENTER" -> natural(event, SWT.CR);
            case "TAB" -> natural(event, SWT.TAB);
            case "SPACE" -> natural(event, ' ');
            case "ESC" -> natural(event, SWT.ESC);
            case "ARROW_LEFT" -> event.keyCode = SWT.ARROW_LEFT;
            case "ARROW_RIGHT" -> event.keyCode = SWT.ARROW_RIGHT;
            case "HOME" -> event.keyCode = SWT.HOME;
            case "ARROW_UP" -> event.keyCode = SWT.ARROW_UP;
            case "ARROW_DOWN" -> event.keyCode = SWT.ARROW_DOWN;
            default -> letterOrFunction(event, name);
        }
    }

    private static void letterOrFunction(Event event, String name) {
        if (name.length() > 1 && name.startsWith("F")) {
            event.keyCode = SWT.F1 + Integer.parseInt(name.substring(1)) - 1;
        } else {
            natural(event, Character.toLowerCase(name.charAt(0)));
        }
    }

    private static void natural(Event event, char key) {
        event.keyCode = key;
        event.character = key;
    }
}
