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
    private Optional<String> unreadable = Optional.empty();
    private String notRead = "";
    private Runnable reaching = () -> {};

    public Field(T initial) {
        value = initial;
    }

    public T get() {
        return value;
    }

    /** Sets the value; its trouble is forgotten, since it was about the old value. */
    public void set(T next) {
        change(next, Optional.empty());
    }

    private void change(T next, Optional<String> typed) {
        if (Objects.equals(value, next) && unreadable.equals(typed)) {
            return;
        }
        value = next;
        unreadable = typed;
        clearTrouble();
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /**
     * What is typed is no value of this kind: it is kept as it is typed, and is all that is wrong with the input until it is
     * typed over.
     *
     * @param none the value meanwhile
     */
    public void unreadable(String typed, T none) {
        change(none, Optional.of(typed));
    }

    /** What is typed and is no value of this kind; empty where what is typed is the value. */
    public Optional<String> unreadable() {
        return unreadable;
    }

    /** How the input says that what is typed is no value of its kind. */
    void sayOfUnreadable(String words) {
        notRead = words;
    }

    /** Says it, where it is so. */
    void judge() {
        unreadable.ifPresent(typed -> trouble(notRead));
    }

    /** What is wrong with the value, in words for the person; empty when nothing is known to be. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Says what is wrong with the value; of one that could not be read nothing else is known. */
    public void trouble(String words) {
        trouble = Optional.of(unreadable.isPresent() && !notRead.isEmpty() ? notRead : words);
        List.copyOf(troubleListeners).forEach(Runnable::run);
    }

    public void clearTrouble() {
        if (trouble.isPresent()) {
            trouble = Optional.empty();
            List.copyOf(troubleListeners).forEach(Runnable::run);
        }
    }

    /** How the person comes to the input. */
    void whenReached(Runnable reach) {
        reaching = reach;
    }

    /** Brings the person to the input. */
    void reach() {
        reaching.run();
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
