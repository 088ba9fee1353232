package org.vanthu.core.internal.outgoing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.access.AccessDecision;
import org.vanthu.domain.access.AccessRules;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;

/** Tells what a person may do next, to show it; the gate decides again when it is done. */
final class OutgoingRights {

    private OutgoingRights() {}

    static Set<OutgoingAct> mayDo(Act act, OutgoingDocument document) {
        Optional<ObjectFacts> facts =
                act.stores().outgoing().facts(document.id(), act.actor().people());
        Set<OutgoingAct> may = EnumSet.noneOf(OutgoingAct.class);
        if (facts.isPresent()) {
            for (OutgoingAct wanted : document.state().allowed()) {
                if (AccessRules.decideChange(act.actor(), permission(wanted, document.state()), facts.get())
                        .isAllowed()) {
                    may.add(wanted);
                }
            }
        }
        if (may.contains(OutgoingAct.SIGN) && !isSigner(act, facts.orElseThrow())) {
            may.remove(OutgoingAct.SIGN);
        }
        if (may.contains(OutgoingAct.GIVE_OPINION) && !isAwaited(act, document)) {
            may.remove(OutgoingAct.GIVE_OPINION);
        }
        return may;
    }

    /** Signing is not lent with an absence (NĐ 30/2020, Art. 13.3): a deputy signs what was routed to the deputy. */
    private static boolean isSigner(Act act, ObjectFacts facts) {
        return AccessRules.decideChange(act.actor(), Permission.SIGN, facts) instanceof AccessDecision.Allowed allowed
                && allowed.onBehalfOf().isEmpty();
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
