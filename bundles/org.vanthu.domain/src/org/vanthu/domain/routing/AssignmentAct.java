package org.vanthu.domain.routing;

import org.vanthu.domain.Language;

/** What can be done with an assignment; {@link AssignmentState#after} says when. */
public enum AssignmentAct {
    /** Opened for the first time by the person who has it. */
    TAKE_UP("Tiếp nhận xử lý", "Take up"),
    GIVE_OPINION("Cho ý kiến", "Give opinion"),
    /** Assigned further. */
    HAND_ON("Giao tiếp", "Hand on"),
    /** Given back to the giver with a reason. */
    RETURN("Trả lại", "Return"),
    /** Taken back by the giver with a reason. */
    RECALL("Thu hồi", "Recall"),
    COMPLETE("Hoàn thành", "Complete"),
    /** Ended together with the leading part that was handed on, so that nobody closes the same work twice. */
    CLOSE_WITH_LEAD("Kết thúc theo chủ trì", "Close with the lead"),
    /** The giver reminds. */
    URGE("Đôn đốc", "Urge"),
    /** Comes back because everybody to whom it was handed on returned it or lost it again. */
    RESUME("Nhận lại", "Resume"),
    /** The last act was a mistake and is undone by who did it. */
    UNDO("Hoàn tác", "Undo"),
    /** Ended because the issuer recalled the document. */
    CANCEL("Hủy", "Cancel");

    private final String vietnamese;
    private final String english;

    AssignmentAct(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}
