package org.vanthu.domain.work;

import java.util.List;
import org.vanthu.domain.Language;

/** The lists of a person's work. Each has its own unread marks and counter. */
public enum Worklist {
    /** For clerks: delivered by other organisations, not yet registered. */
    TO_REGISTER("Chờ vào sổ", "To register"),
    /** For clerks: registered, not yet submitted to a leader. */
    TO_SUBMIT("Chờ trình", "To submit"),
    /** For leaders and heads: to be assigned. */
    TO_ASSIGN("Chờ phân công", "To assign"),
    TO_HANDLE("Chủ trì xử lý", "To handle"),
    CO_OPERATING("Phối hợp xử lý", "Co-operating"),
    FOR_INFORMATION("Để biết", "For information"),
    /** Assigned by oneself to others and still running. */
    ASSIGNED_BY_ME("Đã giao, đang theo dõi", "Assigned by me"),
    DONE("Đã hoàn thành", "Done"),
    FOLLOWED("Theo dõi", "Followed"),
    DRAFTS("Dự thảo của tôi", "Drafts"),
    AWAITING_OPINION("Chờ cho ý kiến", "Awaiting opinion"),
    AWAITING_CHECK("Chờ kiểm tra", "Awaiting check"),
    AWAITING_SIGNATURE("Chờ ký", "Awaiting signature"),
    AWAITING_ISSUE("Chờ phát hành", "Awaiting issue"),
    ISSUED("Đã phát hành", "Issued");

    private final String vietnamese;
    private final String english;

    Worklist(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** The lists that a deputy works from: what lies with a person, and not with everybody of an office. */
    public static List<Worklist> lent() {
        return List.of(
                TO_ASSIGN, TO_HANDLE, CO_OPERATING, DRAFTS, AWAITING_OPINION, AWAITING_CHECK, AWAITING_SIGNATURE);
    }

    /** Whether what lies here is to be done by a deadline. */
    public boolean isOpenWork() {
        return switch (this) {
            case FOR_INFORMATION, ASSIGNED_BY_ME, DONE, FOLLOWED, ISSUED -> false;
            default -> true;
        };
    }
}
