package org.vanthu.ui.documents.internal.list;

import java.util.Optional;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.domain.Id;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.time.Remaining;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.StateWords;
import org.vanthu.domain.work.WorkItem;

/**
 * A row of any list of documents, in words.
 *
 * @param id an incoming document, a draft or a delivery
 * @param state how far it is, as stored; shown by {@link StateWords}
 * @param item where it lies on a desk; empty for what was found elsewhere
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
        Optional<WorkItem> item) {

    static DocumentRow of(WorkRow row) {
        String entered = VietnamTime.day(row.item().enteredAt());
        return of(row.headline(), row.isUnread(), entered, row.remaining(), Optional.of(row.item()));
    }

    static DocumentRow of(Headline found) {
        return of(found, false, "", Optional.empty(), Optional.empty());
    }

    private static DocumentRow of(
            Headline headline,
            boolean unread,
            String otherDay,
            Optional<Remaining> remaining,
            Optional<WorkItem> item) {
        return new DocumentRow(
                headline.object(),
                unread,
                headline.urgency(),
                headline.number().map(String::valueOf).orElse(""),
                headline.day().map(VietnamTime::day).orElse(otherDay),
                headline.issuer(),
                headline.code(),
                headline.subject(),
                headline.typeName(),
                remaining,
                headline.state(),
                headline.holder(),
                item);
    }

    /** Identity as text. */
    public String key() {
        return id.value().toString();
    }
}
