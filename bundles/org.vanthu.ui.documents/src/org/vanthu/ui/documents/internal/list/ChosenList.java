package org.vanthu.ui.documents.internal.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vanthu.domain.work.Worklist;

/** Which list is shown, and the wish that lists be read again after an act. */
public final class ChosenList {

    private final List<Consumer<ListChoice>> listeners = new ArrayList<>();
    private final List<Runnable> refreshers = new ArrayList<>();
    private final List<Runnable> enterers = new ArrayList<>();
    private ListChoice chosen;

    public ChosenList(Worklist first) {
        chosen = new ListChoice.Work(first);
    }

    public ListChoice get() {
        return chosen;
    }

    public void choose(ListChoice list) {
        chosen = list;
        List.copyOf(listeners).forEach(listener -> listener.accept(list));
    }

    public void onChoose(Consumer<ListChoice> listener) {
        listeners.add(listener);
    }

    /** The keys go on into the list. */
    void enter() {
        List.copyOf(enterers).forEach(Runnable::run);
    }

    /** Called when the keys are to go on into the list. */
    void onEnter(Runnable enterer) {
        enterers.add(enterer);
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
