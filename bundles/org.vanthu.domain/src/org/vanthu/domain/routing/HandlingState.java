package org.vanthu.domain.routing;

import java.util.Optional;
import org.vanthu.domain.Language;

/** How far an incoming document is as a whole. Between registered and done it follows from its assignments. */
public enum HandlingState {
    REGISTERED("Đã vào sổ", "Registered"),
    SUBMITTED("Đã trình", "Submitted"),
    ASSIGNED("Đã phân công", "Assigned"),
    IN_HAND("Đang xử lý", "In hand"),
    DONE("Hoàn thành", "Done"),
    /** Sent back to the sender after registering, with a reason; the arrival number stays. */
    REFUSED("Đã trả lại nơi gửi", "Returned to sender"),
    /** The issuer recalled it (NĐ 30/2020, Annex VI Part I, III.8.b); the record stays. */
    CANCELLED("Đã hủy do thu hồi", "Cancelled by recall");

    private final String vietnamese;
    private final String english;

    HandlingState(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** Whether anything may still be done with the document. */
    public boolean isOpen() {
        return this != REFUSED && this != CANCELLED;
    }

    /** The state after an act on the document itself; empty when it is not allowed in this state. */
    public Optional<HandlingState> after(DocumentAct act) {
        return switch (act) {
            case CORRECT -> isOpen() ? Optional.of(this) : Optional.empty();
            case SUBMIT -> this == REGISTERED ? Optional.of(SUBMITTED) : Optional.empty();
            case REFUSE -> this == REGISTERED || this == SUBMITTED ? Optional.of(REFUSED) : Optional.empty();
            case CANCEL -> isOpen() ? Optional.of(CANCELLED) : Optional.empty();
        };
    }
}
