package org.vanthu.ui.documents.internal.list;

import java.util.Optional;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.domain.Id;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.time.Remaining;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.ui.kit.text.Dates;

/**
 * A row of any list of documents, in words.
 *
 * @param id an incoming document, a draft or a delivery
 * @param item where it lies, to ask for the next page
 */
public record DocumentRow(
        Id id,
        boolean unread,
        Urgency urgency,
        String number,
        String day,
        String issuer,
        String code,
        String subject,
        String typeName,
        Optional<Remaining> remaining,
        String state,
        String holder,
        WorkItem item) {

    static DocumentRow of(WorkRow row) {
        return new DocumentRow(
                row.headline().object(),
                row.isUnread(),
                row.headline().urgency(),
                row.headline().number().map(String::valueOf).orElse(""),
                row.headline()
                        .day()
                        .map(Dates::day)
                        .orElseGet(() -> Dates.day(row.item().enteredAt())),
                row.headline().issuer(),
                row.headline().code(),
                row.headline().subject(),
                row.headline().typeName(),
                row.remaining(),
                row.headline().state(),
                row.headline().holder(),
                row.item());
    }

    /** Identity as text. */
    public String key() {
        return id.value().toString();
    }
}
