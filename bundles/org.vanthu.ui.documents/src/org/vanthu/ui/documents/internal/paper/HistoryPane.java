package org.vanthu.ui.documents.internal.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.audit.ActNames;
import org.vanthu.api.audit.Audit;
import org.vanthu.api.audit.EventPage;
import org.vanthu.domain.Id;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.work.Asking;

/** Who saw and who did what with one document, the newest first. */
public final class HistoryPane {

    private record Line(long sequence, Instant at, String who, String act, OptionalLong next) {}

    private final PagedTable<Line> table;
    private final Texts texts;
    private final ActNames names;

    public HistoryPane(Composite parent, Audit audit, Id document, Asking asking) {
        texts = DocumentTexts.of(parent.getDisplay());
        names = ActNames.in(asking.language());
        table = new PagedTable<>(
                parent,
                asking.background(),
                List.of(
                        Column.of("at", texts.get("history.at"), 150, line -> VietnamTime.minute(line.at())),
                        Column.of("who", texts.get("history.who"), 260, Line::who),
                        Column.<Line>of("act", texts.get("history.act"), 300, Line::act)
                                .stretched()),
                Line::sequence,
                RowLook.plain());
        table.whenEmpty(Icon.HISTORY, texts.get("history.empty"), texts.get("history.empty_next"));
        table.show((last, limit, sort) -> page(audit, document, last, limit));
    }

    public Control control() {
        return table.control();
    }

    private Pages.Page<Line> page(Audit audit, Id document, Optional<Line> last, int limit) {
        long before = last.map(line -> line.next().orElse(line.sequence())).orElse(Long.MAX_VALUE);
        Optional<EventPage> page = audit.history(document, before, limit).value();
        List<Line> lines = page.map(found ->
                        found.events().stream().map(event -> line(event, found)).toList())
                .orElse(List.of());
        return new Pages.Page<>(
                lines, page.map(found -> found.next().isPresent()).orElse(false));
    }

    private Line line(Event event, EventPage page) {
        String who = page.names().getOrDefault(event.actor(), texts.get("history.system"));
        String name = event.onBehalfOf()
                .map(absent -> texts.get(
                        "history.behalf", "who", who, "for", page.names().getOrDefault(absent, "")))
                .orElse(who);
        return new Line(event.sequence(), event.at(), name, names.of(event.act()), page.next());
    }
}
