package org.vanthu.core.internal.outgoing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.access.AccessDecision;
import org.vanthu.domain.access.AccessRules;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Reason;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;

/**
 * Tells what a person may do next, to show it; the gate decides again when it is done.
 *
 * @param onBehalfOf names of the absent people for whom it would be done, where it is not done in one's own right
 */
record OutgoingRights(Set<OutgoingAct> mayDo, Map<OutgoingAct, String> onBehalfOf) {

    static OutgoingRights of(Act act, OutgoingDocument document) {
        Set<OutgoingAct> may = EnumSet.noneOf(OutgoingAct.class);
        Map<OutgoingAct, String> lent = new EnumMap<>(OutgoingAct.class);
        act.stores().outgoing().facts(document.id(), act.actor().people()).ifPresent(facts -> {
            for (OutgoingAct wanted : document.state().allowed()) {
                if (AccessRules.decideChange(act.actor(), permission(wanted, document.state()), facts)
                        instanceof AccessDecision.Allowed allowed) {
                    may.add(wanted);
                    if (allowed.reason() instanceof Reason.ByDelegation by) {
                        lent.put(wanted, by.principalName());
                    }
                }
            }
        });
        // Signing is not lent with an absence (NĐ 30/2020, Art. 13.3): a deputy signs what was routed to the deputy.
        if (lent.remove(OutgoingAct.SIGN) != null) {
            may.remove(OutgoingAct.SIGN);
        }
        if (may.contains(OutgoingAct.GIVE_OPINION) && !isAwaited(act, document)) {
            may.remove(OutgoingAct.GIVE_OPINION);
            lent.remove(OutgoingAct.GIVE_OPINION);
        }
        return new OutgoingRights(may, lent);
    }

    /** Each is asked once a round and answers once; whoever has answered is not asked to do it again. */
    private static boolean isAwaited(Act act, OutgoingDocument document) {
        List<OpinionRound> rounds = act.stores().draftPapers().rounds(document.id());
        return !rounds.isEmpty()
                && rounds.getLast().opinions().stream()
                        .anyMatch(opinion -> opinion.given().isEmpty()
                                && act.actor().people().contains(opinion.person()));
    }

    private static Permission permission(OutgoingAct act, OutgoingState state) {
        return switch (act) {
            case EDIT, ADD_VERSION, ASK_OPINIONS, SUBMIT, WITHDRAW, DISCARD -> Permission.WRITE_DRAFT;
            case GIVE_OPINION -> Permission.GIVE_OPINION;
            case APPROVE_CONTENT -> Permission.CHECK_CONTENT;
            case APPROVE_FORMAT -> Permission.CHECK_FORMAT;
            case SIGN, UNDO_SIGNATURE -> Permission.SIGN;
            case BEGIN_ISSUE, ABANDON_ISSUE, FINISH_ISSUE, DISPATCH, RECALL -> Permission.ISSUE;
            case AMEND, RETURN, PLACE_MARKS -> judging(state);
            case INITIAL -> state == OutgoingState.DRAFTING ? Permission.WRITE_DRAFT : judging(state);
        };
    }

    private static Permission judging(OutgoingState state) {
        return switch (state) {
            case CONTENT_CHECK -> Permission.CHECK_CONTENT;
            case FORMAT_CHECK -> Permission.CHECK_FORMAT;
            case SIGNATURE -> Permission.SIGN;
            default -> Permission.ISSUE;
        };
    }
}
