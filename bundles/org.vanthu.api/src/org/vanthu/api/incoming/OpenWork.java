package org.vanthu.api.incoming;

/**
 * What lies on a person's desk and is not done.
 *
 * @param assignments given to the person by name: these go to another
 * @param throughUnits given to a unit while the person headed it: these go to whoever heads the unit now
 * @param drafts outgoing documents that the person drafts or has yet to check: the other does so instead
 * @param backForRouting outgoing documents that go back to their drafter to be routed anew: the person was to sign them, or
 *     the other may not check them; as long as nobody is named to take over, counted among {@code drafts}
 * @param clerkWork what any clerk does and this one had on the desk, to be registered, submitted or issued: laid on the
 *     desk of the other
 * @param opinions asked of a unit that the person headed: given by the other
 * @param ownOpinions asked of the person by name: they are this person's own word and go to nobody; the drafters are told
 * @param stuck would go but cannot: the other person has no post in that body or no role for it, or nobody heads the unit
 */
public record OpenWork(
        int assignments,
        int throughUnits,
        int drafts,
        int backForRouting,
        int clerkWork,
        int opinions,
        int ownOpinions,
        int stuck) {

    /** Whether there is something that can be handed over. */
    public boolean isMovable() {
        return assignments + throughUnits + drafts + backForRouting + clerkWork + opinions > 0;
    }
}
