package org.vanthu.domain.work;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.Language;
import org.vanthu.domain.NotificationId;

/**
 * Something one person should know.
 *
 * @param account who
 * @param kind what happened
 * @param object to what; has a {@link Headline}
 * @param by who did it; empty when time did
 * @param words a reason or reminder, may be empty; up to {@link #LONGEST_WORDS} characters
 * @param readAt when it was seen; empty while new
 */
public record Notification(
        NotificationId id,
        AccountId account,
        Kind kind,
        Id object,
        Optional<AccountId> by,
        Instant at,
        String words,
        Optional<Instant> readAt) {

    /** Characters; of longer words the beginning is told. */
    public static final int LONGEST_WORDS = 500;

    /** What a notification is about. */
    public enum Kind {
        NEW("Văn bản mới", "New document"),
        DUE_TODAY("Đến hạn hôm nay", "Due today"),
        OVERDUE("Quá hạn", "Overdue"),
        RETURNED("Bị trả lại", "Returned"),
        RECALLED("Bị thu hồi", "Recalled"),
        URGED("Được đôn đốc", "Reminder"),
        COMPLETED("Đã hoàn thành", "Completed"),
        /** It lies with one now: for an opinion, a check, a signature, to be issued. */
        ASKED("Chờ xử lý", "Awaiting you"),
        /** The state of something one sent has changed. */
        PROGRESS("Cập nhật trạng thái", "Progress");

        private final String vietnamese;
        private final String english;

        Kind(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The words for a reader of this language. */
        public String label(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }
}
