package org.vanthu.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * What was typed or chosen in a dialog since it opened, and would be lost with it. Inputs announce themselves, so that no
 * dialog has to think of it; a window that is no dialog keeps its words in a way of its own, and nothing is watched there.
 */
public final class Unsaved {

    private final List<Watched> inputs = new ArrayList<>();

    private static final class Watched {

        private final Supplier<?> value;
        private Object first;

        Watched(Supplier<?> value) {
            this.value = value;
            begin();
        }

        void begin() {
            first = value.get();
        }

        boolean isChanged() {
            return !Objects.equals(first, value.get());
        }
    }

    /** What is typed in this dialog. */
    static Unsaved in(Shell dialog) {
        Unsaved unsaved = new Unsaved();
        dialog.setData(Unsaved.class.getName(), unsaved);
        return unsaved;
    }

    /**
     * Watches an input as long as it lives, if it lies in a dialog.
     *
     * @param value what stands in it or is chosen with it; a value that has an {@code equals} of its own
     */
    public static void watch(Control input, Supplier<?> value) {
        if (input.getShell().getData(Unsaved.class.getName()) instanceof Unsaved unsaved) {
            Watched watched = new Watched(value);
            unsaved.inputs.add(watched);
            input.addDisposeListener(event -> unsaved.inputs.remove(watched));
        }
    }

    /** What stands in the inputs now is not the person's: it was put there for them. */
    void begin() {
        inputs.forEach(Watched::begin);
    }

    /** Whether anything says something else than at the beginning. */
    boolean isThere() {
        return inputs.stream().anyMatch(Watched::isChanged);
    }
}
