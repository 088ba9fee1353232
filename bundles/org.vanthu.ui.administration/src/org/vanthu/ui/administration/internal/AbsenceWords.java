package org.vanthu.ui.administration.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.api.people.DelegationRow;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;

/**
 * One's own delegations in words.
 *
 * @param self whose they are
 */
record AbsenceWords(Texts texts, Language language, AccountId self) {

    boolean isGiven(DelegationRow row) {
        return row.delegation().from().equals(self);
    }

    String what(DelegationRow row) {
        return isGiven(row)
                ? texts.get("absence.given", "name", row.toName())
                : texts.get("absence.held", "name", row.fromName());
    }

    String kinds(Delegation delegation) {
        return delegation.documentTypes().isEmpty()
                ? texts.get("absence.kinds.ALL")
                : Arrays.stream(DocumentType.values())
                        .filter(type -> delegation.documentTypes().contains(type.code()))
                        .map(type -> type.label(language))
                        .collect(Collectors.joining(", "));
    }

    /** What has to be thought of although the delegation was made. */
    List<String> warnings(List<Conflict> conflicts, String deputy) {
        return conflicts.stream()
                .map(conflict -> switch (conflict) {
                    case Conflict.OverlappingDelegations twice -> texts.get("absence.conflict.overlap");
                    case Conflict.DeputyAway away -> texts.get("absence.conflict.away", "name", deputy);
                    default -> texts.get("absence.conflict.duties", "name", deputy);
                })
                .distinct()
                .toList();
    }

    /** The first day, with the time where it does not begin with the day. */
    static String begin(Instant begin) {
        return isMidnight(begin) ? VietnamTime.day(begin) : VietnamTime.minute(begin);
    }

    /** The last day, with the time where it does not end with the day: what ends at midnight ends on the day before. */
    static String end(Instant end) {
        return isMidnight(end) ? Dates.lastDay(end) : VietnamTime.minute(end);
    }

    private static boolean isMidnight(Instant moment) {
        return moment.atZone(Dates.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
