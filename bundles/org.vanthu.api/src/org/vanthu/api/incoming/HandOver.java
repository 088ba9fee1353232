package org.vanthu.api.incoming;

import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;

/**
 * Moves what is not done from one desk to another: when a unit gets a new head, when a person leaves (NĐ 30/2020, Art. 31:
 * everything is handed over before leaving a post). Whoever moves it opens none of it.
 */
public interface HandOver {

    /** What a person still has to do. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<OpenWork> openWork(@On AccountId from);

    /** What would go to the other person; nothing is changed by asking. Troubles as {@link #handOver}, but for the reason. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<OpenWork> foresee(@On AccountId from, AccountId to);

    /**
     * Moves it, deadlines and states as they are; outgoing documents by the rules of
     * {@link org.vanthu.domain.drafting.DraftHandOver}; both are named in the record of every document, and the other is told.
     * Troubles: {@link IncomingTrouble#SAME_PERSON}, {@link IncomingTrouble#NOT_WORKING_HERE},
     * {@link IncomingTrouble#NOTHING_TO_HAND_OVER}, those of {@link org.vanthu.domain.routing.RoutingRules#reason}.
     *
     * @return what was moved
     */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<OpenWork> handOver(@On AccountId from, AccountId to, String reason);
}
