package org.vanthu.domain.drafting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * Where an outgoing document stands, and what may be done there. The only place that says so; the table made from it is
 * {@code docs/outgoing-states.md}.
 */
public enum OutgoingState {
    /** With the drafter (NĐ 30/2020, Art. 10). */
    DRAFTING("Đang soạn thảo", "Being drafted"),
    /** With the head of the drafting unit (Art. 12.1). */
    CONTENT_CHECK("Chờ duyệt nội dung", "Awaiting content check"),
    /** With the person designated to check format (Art. 12.2). */
    FORMAT_CHECK("Chờ duyệt thể thức", "Awaiting format check"),
    /** With the competent person (Art. 11 and 13). */
    SIGNATURE("Chờ ký", "Awaiting signature"),
    /** Signed; with the clerk (Art. 14). */
    ISSUE("Chờ phát hành", "Awaiting issue"),
    /** Numbered; the clerk signs for the agency at the desk (Art. 15-17). */
    SEALING("Đang ký số cơ quan", "Being sealed"),
    /** Issued and followed (Art. 18). */
    ISSUED("Đã phát hành", "Issued"),
    /** Taken back; frozen for good (Annex VI, III.8.a). */
    RECALLED("Đã thu hồi", "Recalled"),
    /** Given up before it was signed. */
    DISCARDED("Đã hủy dự thảo", "Discarded");

    private final String vietnamese;
    private final String english;

    OutgoingState(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** The state after an act; empty when the act is not allowed in this one. */
    public Optional<OutgoingState> after(OutgoingAct act) {
        return Optional.ofNullable(
                switch (this) {
                    case DRAFTING ->
                        switch (act) {
                            case EDIT, ADD_VERSION, ASK_OPINIONS, GIVE_OPINION, INITIAL -> DRAFTING;
                            case SUBMIT -> CONTENT_CHECK;
                            case DISCARD -> DISCARDED;
                            default -> null;
                        };
                    case CONTENT_CHECK ->
                        switch (act) {
                            case AMEND, GIVE_OPINION, INITIAL -> CONTENT_CHECK;
                            case APPROVE_CONTENT -> FORMAT_CHECK;
                            case RETURN, WITHDRAW -> DRAFTING;
                            default -> null;
                        };
                    case FORMAT_CHECK ->
                        switch (act) {
                            case PLACE_MARKS -> FORMAT_CHECK;
                            case APPROVE_FORMAT -> SIGNATURE;
                            case RETURN, WITHDRAW -> DRAFTING;
                            default -> null;
                        };
                    case SIGNATURE ->
                        switch (act) {
                            case AMEND, PLACE_MARKS -> SIGNATURE;
                            case SIGN -> ISSUE;
                            case RETURN, WITHDRAW -> DRAFTING;
                            default -> null;
                        };
                    case ISSUE ->
                        switch (act) {
                            case BEGIN_ISSUE -> SEALING;
                            case UNDO_SIGNATURE -> SIGNATURE;
                            case RETURN -> DRAFTING;
                            default -> null;
                        };
                    case SEALING ->
                        switch (act) {
                            case FINISH_ISSUE -> ISSUED;
                            case ABANDON_ISSUE -> ISSUE;
                            default -> null;
                        };
                    case ISSUED ->
                        switch (act) {
                            case DISPATCH -> ISSUED;
                            case RECALL -> RECALLED;
                            default -> null;
                        };
                    case RECALLED, DISCARDED -> null;
                });
    }

    /** What may be done in this state. */
    public Set<OutgoingAct> allowed() {
        Set<OutgoingAct> acts = EnumSet.noneOf(OutgoingAct.class);
        for (OutgoingAct act : OutgoingAct.values()) {
            if (after(act).isPresent()) {
                acts.add(act);
            }
        }
        return acts;
    }

    /**
     * The state after an act, or why not.
     * Troubles: {@link DraftingTrouble#NOT_IN_THIS_STATE}.
     */
    public Outcome<OutgoingState> doing(OutgoingAct act) {
        return after(act).map(Outcome::done).orElseGet(() -> Outcome.refused(not(act)));
    }

    /** Says that an act is not for this state. */
    public Trouble not(OutgoingAct act) {
        return Trouble.of(
                DraftingTrouble.NOT_IN_THIS_STATE,
                "state",
                english,
                "stateVi",
                vietnamese,
                "act",
                act.label(Language.ENGLISH),
                "actVi",
                act.label(Language.VIETNAMESE));
    }

    /** Whether nothing about the document may change any more. */
    public boolean frozen() {
        return this == RECALLED || this == DISCARDED;
    }
}
