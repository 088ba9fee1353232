package org.vanthu.ui.workbench.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.people.DelegationRow;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Toasts.Toast;

/** What a person is told on coming in when somebody has stood in until lately: where to read what was done. */
final class EndedAbsences {

    /** Over a weekend and the day after it. */
    private static final int TELL_DAYS = 3;

    private final Texts texts;

    EndedAbsences(Texts texts) {
        this.texts = texts;
    }

    /** @param own one's own delegations, given and held, the latest first */
    Optional<Toast> notice(List<DelegationRow> own, AccountId self, Instant now) {
        return own.stream()
                .filter(row -> row.delegation().from().equals(self) && hasJustEnded(row.delegation(), now))
                .findFirst()
                .map(row -> new Toast(
                        Icon.DELEGATION,
                        Meaning.ACCENT,
                        texts.get("absence.ended", "name", row.toName(), "end", Dates.lastDay(end(row.delegation())))));
    }

    private static boolean hasJustEnded(Delegation delegation, Instant now) {
        Instant end = end(delegation);
        return delegation.begin().isBefore(end) && !now.isBefore(end) && Dates.daysUntil(end, now) >= -TELL_DAYS;
    }

    private static Instant end(Delegation delegation) {
        return delegation.revokedAt().filter(delegation.end()::isAfter).orElse(delegation.end());
    }
}
