package org.vanthu.ui.documents.internal.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vanthu.domain.work.Worklist;

/** Which worklist is shown, and the wish that lists be read again after an act. */
public final class ChosenList {

    private final List<Consumer<Worklist>> listeners = new ArrayList<>();
    private final List<Runnable> refreshers = new ArrayList<>();
    private Worklist chosen;

    public ChosenList(Worklist first) {
        chosen = first;
    }

    public Worklist get() {
        return chosen;
    }

    public void choose(Worklist list) {
        chosen = list;
        List.copyOf(listeners).forEach(listener -> listener.accept(list));
    }

    public void onChoose(Consumer<Worklist> listener) {
        listeners.add(listener);
    }

    /** Something was done: lists and counters are to be read again. */
    public void refresh() {
        List.copyOf(refreshers).forEach(Runnable::run);
    }

    /** Called when lists are to be read again. */
    public void onRefresh(Runnable refresher) {
        refreshers.add(refresher);
    }

    public void forget(Runnable refresher) {
        refreshers.remove(refresher);
    }
}
