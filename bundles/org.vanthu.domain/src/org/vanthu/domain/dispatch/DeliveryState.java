package org.vanthu.domain.dispatch;

import java.util.EnumSet;
import java.util.Set;
import org.vanthu.domain.Language;

/** How far one recipient has come with a document (QĐ 28/2018). */
public enum DeliveryState {
    /** On the dispatch list, not yet carried or posted. */
    TO_DISPATCH("Chờ gửi", "To be sent"),
    /** Has left the office on paper. */
    DISPATCHED("Đã gửi", "Sent"),
    /** Lies in the recipient's system; acknowledged by the system itself. */
    ARRIVED("Đã đến", "Arrived"),
    /** Registered by the recipient's clerk under an arrival number. */
    RECEIVED("Đã tiếp nhận", "Received"),
    /** The recipient's leader has assigned it. */
    ASSIGNED("Đã phân công", "Assigned"),
    IN_HAND("Đang xử lý", "In hand"),
    DONE("Hoàn thành", "Done"),
    /** The recipient has returned it with a reason. */
    REFUSED("Từ chối tiếp nhận", "Refused"),
    /** Taken back by the issuer; the recipient's document is cancelled. */
    RECALLED("Đã thu hồi", "Recalled");

    private final String vietnamese;
    private final String english;

    DeliveryState(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** The states that may follow. */
    public Set<DeliveryState> next() {
        return switch (this) {
            case TO_DISPATCH -> EnumSet.of(DISPATCHED, RECALLED);
            case DISPATCHED -> EnumSet.of(RECEIVED, REFUSED, RECALLED);
            case ARRIVED -> EnumSet.of(RECEIVED, REFUSED, RECALLED);
            case RECEIVED -> EnumSet.of(ASSIGNED, IN_HAND, DONE, REFUSED, RECALLED);
            case ASSIGNED -> EnumSet.of(IN_HAND, DONE, REFUSED, RECALLED);
            case IN_HAND -> EnumSet.of(ASSIGNED, DONE, REFUSED, RECALLED);
            case DONE -> EnumSet.of(RECALLED);
            case REFUSED, RECALLED -> EnumSet.noneOf(DeliveryState.class);
        };
    }
}
