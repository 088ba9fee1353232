package org.vanthu.domain.routing;

import org.vanthu.domain.Language;

/** What can be done with an incoming document as a whole; {@link HandlingState#after} says when. */
public enum DocumentAct {
    /** Fields are corrected. */
    CORRECT("Sửa thông tin", "Correct"),
    /** The clerk submits it to a leader. */
    SUBMIT("Trình", "Submit"),
    /** Sent back to the sender with a reason. */
    REFUSE("Trả lại nơi gửi", "Return to sender"),
    /** Cancelled because the issuer recalled it. */
    CANCEL("Hủy", "Cancel");

    private final String vietnamese;
    private final String english;

    DocumentAct(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}
