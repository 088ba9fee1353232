package org.vanthu.domain.routing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.Language;

/**
 * How far one assignment is, and what may be done with it: the only place where that is decided. Whoever may do it is
 * another matter, see the access rules.
 */
public enum AssignmentState {
    /** Given, not yet looked at. */
    OPEN("Mới giao", "New"),
    IN_HAND("Đang xử lý", "In hand"),
    /** The leading part was handed on; whoever has that part now decides when it is done. */
    PASSED_ON("Đã giao tiếp", "Passed on"),
    DONE("Hoàn thành", "Done"),
    /** Given back to the giver with a reason. */
    RETURNED("Đã trả lại", "Returned"),
    /** Taken back by the giver with a reason. */
    RECALLED("Đã thu hồi", "Recalled"),
    /** Ended because the issuer recalled the document itself. */
    CANCELLED("Đã hủy", "Cancelled");

    private final String vietnamese;
    private final String english;

    AssignmentState(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** The state after an act; empty when the act is not allowed in this state. */
    public Optional<AssignmentState> after(AssignmentAct act) {
        return Optional.ofNullable(
                switch (this) {
                    case OPEN -> afterWhenOpen(act);
                    case IN_HAND -> afterWhenInHand(act);
                    case PASSED_ON -> afterWhenPassedOn(act);
                    case DONE, RETURNED, RECALLED -> act == AssignmentAct.UNDO ? IN_HAND : null;
                    case CANCELLED -> null;
                });
    }

    private static @Nullable AssignmentState afterWhenOpen(AssignmentAct act) {
        return switch (act) {
            case TAKE_UP, GIVE_OPINION -> IN_HAND;
            case HAND_ON -> PASSED_ON;
            case RETURN -> RETURNED;
            case RECALL -> RECALLED;
            case COMPLETE -> DONE;
            case URGE -> OPEN;
            case CANCEL -> CANCELLED;
            case CLOSE_WITH_LEAD, RESUME, UNDO -> null;
        };
    }

    private static @Nullable AssignmentState afterWhenInHand(AssignmentAct act) {
        return switch (act) {
            case GIVE_OPINION, URGE -> IN_HAND;
            case HAND_ON -> PASSED_ON;
            case RETURN -> RETURNED;
            case RECALL -> RECALLED;
            case COMPLETE -> DONE;
            case CANCEL -> CANCELLED;
            case TAKE_UP, CLOSE_WITH_LEAD, RESUME, UNDO -> null;
        };
    }

    private static @Nullable AssignmentState afterWhenPassedOn(AssignmentAct act) {
        return switch (act) {
            case GIVE_OPINION, HAND_ON, URGE -> PASSED_ON;
            case RECALL -> RECALLED;
            case CLOSE_WITH_LEAD -> DONE;
            case RESUME -> IN_HAND;
            case CANCEL -> CANCELLED;
            case TAKE_UP, RETURN, COMPLETE, UNDO -> null;
        };
    }

    /** What may be done in this state. */
    public Set<AssignmentAct> acts() {
        Set<AssignmentAct> acts = EnumSet.noneOf(AssignmentAct.class);
        for (AssignmentAct act : AssignmentAct.values()) {
            if (after(act).isPresent()) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** Whether somebody still has to do something. */
    public boolean isLive() {
        return this == OPEN || this == IN_HAND || this == PASSED_ON;
    }
}
