package org.vanthu.ui.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.ui.kit.work.Asking;

/**
 * The counters of one's own desk and of those for whom one stands in, asked once for all who show them: the lists of
 * documents, the rail, the bell.
 */
public final class OwnDesk {

    private final Worklists worklists;
    private final Asking asking;
    private final List<Consumer<Desk>> followers = new ArrayList<>();
    private final List<Consumer<List<Desk>>> deputies = new ArrayList<>();
    private List<Desk> known = List.of();

    OwnDesk(Worklists worklists, Asking asking) {
        this.worklists = worklists;
        this.asking = asking;
    }

    /**
     * Asks anew and tells all who follow; a refusal is told by what the person does next.
     *
     * @param owner whoever asks; an answer that comes after its end is nobody's
     */
    public void ask(Control owner) {
        asking.ask(owner, worklists::desks, this::tell, troubles -> {});
    }

    private void tell(List<Desk> desks) {
        known = List.copyOf(desks);
        own().ifPresent(own -> List.copyOf(followers).forEach(follower -> follower.accept(own)));
        List.copyOf(deputies).forEach(deputy -> deputy.accept(others()));
    }

    private Optional<Desk> own() {
        return known.stream().findFirst();
    }

    private List<Desk> others() {
        return known.stream().skip(1).toList();
    }

    /**
     * Told on the window's thread: now if the counters are known, and whenever they have been asked.
     *
     * @param owner as long as it lives
     */
    public void follow(Control owner, Consumer<Desk> follower) {
        followers.add(follower);
        owner.addDisposeListener(event -> followers.remove(follower));
        own().ifPresent(follower);
    }

    /**
     * As {@link #follow}, with the desks of those for whom one stands in at that moment.
     *
     * @param owner as long as it lives
     */
    public void followOthers(Control owner, Consumer<List<Desk>> deputy) {
        deputies.add(deputy);
        owner.addDisposeListener(event -> deputies.remove(deputy));
        deputy.accept(others());
    }
}
