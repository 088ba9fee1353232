package org.vanthu.ui.administration.internal;

import java.util.List;
import org.vanthu.api.people.AccessChangeRow;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

/** What lists of changes of access show of each: whose, what, why, by whom and when. */
final class AccessChangeColumns {

    private final Texts texts;

    AccessChangeColumns(Texts texts) {
        this.texts = texts;
    }

    List<Column<AccessChangeRow>> common() {
        return List.of(
                Column.of("reader", texts.get("changes.reader"), 150, AccessChangeRow::readerName),
                Column.of(
                        "kind",
                        texts.get("changes.kind"),
                        130,
                        row -> texts.of("changes.", row.change().kind())),
                Column.<AccessChangeRow>of(
                                "reason",
                                texts.get("reason.reason"),
                                200,
                                row -> row.change().reason())
                        .stretched(),
                Column.of("by", texts.get("changes.by"), 150, AccessChangeRow::madeByName),
                Column.of(
                        "at",
                        texts.get("changes.at"),
                        130,
                        row -> VietnamTime.minute(row.change().madeAt())));
    }

    /** What became of it; amber while it waits. */
    Column<AccessChangeRow> decision() {
        return Column.<AccessChangeRow>of("decision", texts.get("column.state"), 190, this::decision)
                .meaning(row -> row.change().isFlagged() ? Meaning.WARNING : Meaning.PLAIN);
    }

    private String decision(AccessChangeRow row) {
        return row.change()
                .decision()
                .map(decided -> texts.of("changes.", decided.verdict()) + " " + VietnamTime.day(decided.at()))
                .orElseGet(() -> texts.get("changes.waits"));
    }
}
