package org.vanthu.ui.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.ui.kit.work.Asking;

/** The counters of one's own desk, asked once for all who show them: the lists of documents, the rail, the bell. */
public final class OwnDesk {

    private final Worklists worklists;
    private final Asking asking;
    private final List<Consumer<Desk>> followers = new ArrayList<>();
    private Optional<Desk> known = Optional.empty();

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
        known = desks.stream().findFirst();
        known.ifPresent(own -> List.copyOf(followers).forEach(follower -> follower.accept(own)));
    }

    /**
     * Told on the window's thread: now if the counters are known, and whenever they have been asked.
     *
     * @param owner as long as it lives
     */
    public void follow(Control owner, Consumer<Desk> follower) {
        followers.add(follower);
        owner.addDisposeListener(event -> followers.remove(follower));
        known.ifPresent(follower);
    }
}
