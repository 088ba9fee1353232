package org.vanthu.ui.documents.internal.list;

import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.domain.Id;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Asking;

/** Marks what is selected in a list of work as read or unread; what was found elsewhere bears no such mark. */
record ReadMarks(Worklists worklists, Asking asking, ChosenList chosen, Texts texts) {

    /** Fills the menu over the selected rows. */
    void offer(Menu menu, Control owner, List<DocumentRow> rows) {
        boolean marked = chosen.get() instanceof ListChoice.Work || chosen.get() instanceof ListChoice.Lent;
        if (rows.isEmpty() || !marked) {
            return;
        }
        item(menu, owner, "list.mark_unread", ids(rows, false), worklists::markUnread);
        item(menu, owner, "list.mark_read", ids(rows, true), worklists::markRead);
    }

    private static List<Id> ids(List<DocumentRow> rows, boolean unread) {
        return rows.stream()
                .filter(row -> row.unread() == unread)
                .<Id>map(DocumentRow::id)
                .toList();
    }

    @FunctionalInterface
    private interface Marking {
        Outcome<Integer> of(List<Id> documents);
    }

    private void item(Menu menu, Control owner, String key, List<Id> documents, Marking marking) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(texts.get(key));
        item.setEnabled(!documents.isEmpty());
        Callable<Outcome<Integer>> act = () -> marking.of(documents);
        item.addListener(SWT.Selection, event -> asking.ask(owner, act, marked -> chosen.refresh()));
    }
}
