package org.vanthu.domain.drafting;

import org.vanthu.domain.Language;

/** What can be done with an outgoing document; {@link OutgoingState#after} says when. */
public enum OutgoingAct {
    EDIT("sửa thông tin dự thảo", "edit the draft's fields"),
    ADD_VERSION("thêm phiên bản dự thảo", "add a version of the draft"),
    ASK_OPINIONS("xin ý kiến", "ask for opinions"),
    GIVE_OPINION("cho ý kiến", "give an opinion"),
    /** Ký nháy: a sign of who drafted it and of who answers for its content, before the competent person signs. */
    INITIAL("ký nháy", "initial it"),
    SUBMIT("trình duyệt", "submit the draft"),
    WITHDRAW("rút lại", "withdraw it from approval"),
    AMEND("sửa khi duyệt", "amend it while judging it"),
    APPROVE_CONTENT("duyệt nội dung", "approve the content"),
    APPROVE_FORMAT("duyệt thể thức", "approve the format"),
    PLACE_MARKS("chỉnh vị trí chữ ký, dấu, số và ngày", "place signature, seal, number and date"),
    RETURN("trả lại người soạn", "return it to the drafter"),
    SIGN("ký", "sign it"),
    UNDO_SIGNATURE("rút chữ ký", "take the signature back"),
    BEGIN_ISSUE("cấp số", "number it"),
    ABANDON_ISSUE("dừng phát hành", "stop issuing it"),
    FINISH_ISSUE("phát hành", "issue it"),
    DISPATCH("theo dõi gửi", "follow its dispatch"),
    RECALL("thu hồi", "recall it"),
    DISCARD("hủy dự thảo", "discard the draft");

    private final String vietnamese;
    private final String english;

    OutgoingAct(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language, as they follow "may" or "không thể". */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}
