package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.people.AccessChangeRow;
import org.vanthu.api.people.DocumentAccess;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.work.Question;

/**
 * Changes of who reads a document that wait until a competent person lets them stay or undoes them (NĐ 30/2020, Annex VI,
 * Part I, III.3.c). Who made a change or gains by it decides on others only.
 */
final class FlaggedPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<AccessChangeRow> table;

    FlaggedPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "flagged");
        ActButton confirm = frame.act(
                texts.get("flagged.confirm"),
                Icon.CHECK,
                () -> decide(
                        "flagged.confirm",
                        "flagged.confirm.",
                        row -> access().confirm(row.change().id())));
        ActButton undo = frame.act(
                texts.get("flagged.undo"),
                Icon.RETURN,
                () -> decide(
                        "flagged.undo",
                        "flagged.undo.",
                        row -> access().undo(row.change().id())));
        table = frame.table(columns(), row -> row.change().id().toString());
        Runnable rest = () -> List.of(confirm, undo).forEach(button -> button.setEnabled(marked().isPresent()));
        table.onSelect(rest);
        rest.run();
        table.whenEmpty(Icon.COMPLETE, texts.get("flagged.none"), texts.get("flagged.none_next"));
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private DocumentAccess access() {
        return office.session().documentAccess();
    }

    private List<Column<AccessChangeRow>> columns() {
        List<Column<AccessChangeRow>> columns = new ArrayList<>();
        columns.add(Column.of("document", texts.get("access.document"), 300, this::document));
        columns.addAll(new AccessChangeColumns(texts).common());
        return columns;
    }

    private String document(AccessChangeRow row) {
        return row.document().map(new DocumentWords(texts)::of).orElse("–");
    }

    private void refresh() {
        frame.fill(table, () -> access().flagged(office.organisation()));
    }

    /** The marked change, if this person may decide on it. */
    private Optional<AccessChangeRow> marked() {
        return table.selected().stream()
                .findFirst()
                .filter(row -> row.change().mayBeDecidedBy(office.actor().account()));
    }

    /** @param consequence beginning of the keys that say what follows, by what the change did */
    private void decide(String act, String consequence, Function<AccessChangeRow, Outcome<?>> verdict) {
        marked().ifPresent(row -> {
            String why =
                    texts.get(consequence + row.change().kind(), "name", row.readerName(), "document", document(row));
            new Question(office.asking())
                    .ask(frame.control().getShell(), texts.get(act), why, () -> verdict.apply(row), this::refresh);
        });
    }
}
