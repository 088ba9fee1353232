package org.vanthu.ui.documents.internal.incoming;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.vanthu.ui.kit.form.FormMemory;

/** Keeps what is typed into the form of a new incoming document until it is registered, however the form is closed. */
final class EntryMemory {

    /** Milliseconds without a change after which what was typed is kept. */
    private static final int PAUSE = 1000;

    private final FormMemory memory;
    private final String form;
    private final UnfinishedEntry entry;
    private final Runnable keeping = this::keep;
    private boolean keeps;

    /** @param form whose form it is, among all that are remembered on this desk */
    EntryMemory(FormMemory memory, String form, RegisterModel model) {
        this.memory = memory;
        this.form = form;
        entry = new UnfinishedEntry(model);
    }

    /** Whether something was typed and not registered when this form was closed last. */
    boolean hasUnfinished() {
        return !unfinished().isEmpty();
    }

    /** Fills the form with that; answers the file that was chosen, if it is still there. */
    Optional<Path> restore() {
        return entry.restore(unfinished());
    }

    private Map<String, String> unfinished() {
        return memory.unfinished(form);
    }

    /** From now on what is typed is kept: not at each key, but once the typing pauses. */
    void begin(Display display) {
        keeps = true;
        entry.onChange(() -> display.timerExec(PAUSE, keeping));
    }

    /** Keeps what stands in the form now. */
    void keep() {
        if (keeps) {
            memory.keepUnfinished(form, entry.inputs());
        }
    }

    /** It was registered or is not wanted any more. */
    void forget() {
        if (keeps) {
            keeps = false;
            memory.keepUnfinished(form, Map.of());
        }
    }
}
