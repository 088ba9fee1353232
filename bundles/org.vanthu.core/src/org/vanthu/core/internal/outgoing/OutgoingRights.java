package org.vanthu.core.internal.outgoing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.access.AccessRules;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Permission;
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
        return may;
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
