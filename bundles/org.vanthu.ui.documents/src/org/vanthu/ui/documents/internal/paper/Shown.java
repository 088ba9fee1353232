package org.vanthu.ui.documents.internal.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;

/**
 * A document as it was read last, for the panes of its tabs: each is told at once, and whenever it was read anew.
 *
 * @param <V> what is read
 */
public final class Shown<V> {

    private final List<Consumer<V>> followers = new ArrayList<>();
    private Optional<V> read = Optional.empty();

    /** Whether nothing has been read yet. */
    public boolean isEmpty() {
        return read.isEmpty();
    }

    /** Tells every pane. */
    public void show(V now) {
        read = Optional.of(now);
        List.copyOf(followers).forEach(follower -> follower.accept(now));
    }

    /** @param pane as long as it lives it is told */
    public void follow(Control pane, Consumer<V> follower) {
        followers.add(follower);
        pane.addDisposeListener(event -> followers.remove(follower));
        read.ifPresent(follower);
    }
}
