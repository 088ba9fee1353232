package org.vanthu.ui.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One input of a presentation model: its value and the trouble it has, without any screen. The screen binds to it and
 * follows its changes.
 *
 * @param <T> what is typed or chosen
 */
public final class Field<T> {

    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> troubleListeners = new ArrayList<>();
    private T value;
    private Optional<String> trouble = Optional.empty();

    public Field(T initial) {
        value = initial;
    }

    public T get() {
        return value;
    }

    /** Sets the value; its trouble is forgotten, since it was about the old value. */
    public void set(T next) {
        if (Objects.equals(value, next)) {
            return;
        }
        value = next;
        clearTrouble();
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** What is wrong with the value, in words for the person; empty when nothing is known to be. */
    public Optional<String> trouble() {
        return trouble;
    }

    public void trouble(String words) {
        trouble = Optional.of(words);
        List.copyOf(troubleListeners).forEach(Runnable::run);
    }

    public void clearTrouble() {
        if (trouble.isPresent()) {
            trouble = Optional.empty();
            List.copyOf(troubleListeners).forEach(Runnable::run);
        }
    }

    /** Called after each change of the value. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Called after each change of the trouble. */
    public void onTrouble(Runnable listener) {
        troubleListeners.add(listener);
    }
}
