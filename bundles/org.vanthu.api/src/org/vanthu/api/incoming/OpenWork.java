package org.vanthu.api.incoming;

import java.util.Map;
import org.vanthu.domain.work.Worklist;

/**
 * What lies on a person's desk and is not done.
 *
 * @param assignments given to the person by name: these go to another
 * @param throughUnits given to a unit while the person headed it: these go to whoever heads the unit now
 * @param drafts outgoing documents that the person drafts or has yet to check: the other does so instead
 * @param backForRouting outgoing documents that go back to their drafter to be routed anew: the person was to sign them, or
 *     the other may not check them; as long as nobody is named to take over, counted among {@code drafts}
 * @param stuck would go but cannot: the other person has no post in that body, or nobody heads the unit
 * @param others work of other lists, which does not go with it: opinions, things that any clerk does; counted up to a
 *     thousand
 */
public record OpenWork(
        int assignments, int throughUnits, int drafts, int backForRouting, int stuck, Map<Worklist, Integer> others) {

    public OpenWork {
        others = Map.copyOf(others);
    }

    /** Whether there is something that can be handed over. */
    public boolean isMovable() {
        return assignments + throughUnits + drafts + backForRouting > 0;
    }
}
