package org.vanthu.api.incoming;

import java.util.Map;
import org.vanthu.domain.work.Worklist;

/**
 * What lies on a person's desk and is not done.
 *
 * @param assignments given to the person by name: these go to another
 * @param throughUnits given to a unit while the person headed it: these go to whoever heads the unit now
 * @param stuck would go but cannot: the other person has no post in that body, or nobody heads the unit
 * @param others work of other lists, which does not go with it: drafts, signatures, things to register; counted up to a
 *     thousand
 */
public record OpenWork(int assignments, int throughUnits, int stuck, Map<Worklist, Integer> others) {

    public OpenWork {
        others = Map.copyOf(others);
    }

    /** Whether there is something that can be handed over. */
    public boolean isMovable() {
        return assignments + throughUnits > 0;
    }
}
