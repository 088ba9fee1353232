package org.vanthu.domain.dispatch;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.Language;

/** How far one recipient has come with a document (QĐ 28/2018). */
public enum DeliveryState {
    /** On the dispatch list, not yet carried or posted. */
    TO_DISPATCH("", "Chờ gửi", "To be sent"),
    /** Has left the office on paper. */
    DISPATCHED("", "Đã gửi", "Sent"),
    /** Lies in the recipient's system; acknowledged by the system itself. */
    ARRIVED("01", "Đã đến", "Arrived"),
    /** Registered by the recipient's clerk under an arrival number. */
    RECEIVED("03", "Đã tiếp nhận", "Received"),
    /** The recipient's leader has assigned it. */
    ASSIGNED("04", "Đã phân công", "Assigned"),
    IN_HAND("05", "Đang xử lý", "In hand"),
    DONE("06", "Hoàn thành", "Done"),
    /** The recipient has returned it with a reason. */
    REFUSED("02", "Từ chối tiếp nhận", "Refused"),
    /** Taken back by the issuer; the recipient's document is cancelled. */
    RECALLED("13", "Đã thu hồi", "Recalled");

    private final String statusCode;
    private final String vietnamese;
    private final String english;

    DeliveryState(String statusCode, String vietnamese, String english) {
        this.statusCode = statusCode;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The code of the status message of QCVN 102 that says it; empty for paper. */
    public Optional<String> statusCode() {
        return statusCode.isEmpty() ? Optional.empty() : Optional.of(statusCode);
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
