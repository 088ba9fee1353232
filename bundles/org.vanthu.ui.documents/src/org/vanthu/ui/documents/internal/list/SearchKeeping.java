package org.vanthu.ui.documents.internal.list;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.search.Searches;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Gives a search a name to keep it, and takes a kept one away. */
record SearchKeeping(Searches searches, Asking asking, ChosenList chosen, Texts texts) {

    /** Asks for a name; shows the kept search afterwards. */
    void save(Shell parent, DocumentFilter filter) {
        DialogShell dialog = new DialogShell(parent, texts.get("filter.save_title"), texts.get("filter.save_words"));
        Field<String> name = new Field<>("");
        Fields fields = new Fields(asking.language());
        fields.add("name", name);
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Text input = form.text(texts.get("filter.name"), name, Span.FULL);
        input.setTextLimit(SavedSearch.LONGEST_NAME);
        input.addListener(SWT.DefaultSelection, event -> dialog.pressProminent());
        dialog.cancel();
        dialog.prominent(
                texts.get("filter.keep"),
                Icon.SAVE,
                () -> asking.ask(
                        dialog.shell(),
                        () -> searches.save(name.get(), filter),
                        kept -> {
                            dialog.close();
                            show(new ListChoice.Saved(kept));
                        },
                        troubles -> dialog.troubles(asking.words(fields.show(troubles)))));
        dialog.open(440, 240);
        input.setFocus();
    }

    /** Takes the chosen search away, once the person has agreed; nothing else is lost. */
    void delete(Shell parent) {
        if (chosen.get() instanceof ListChoice.Saved saved) {
            DialogShell dialog = new DialogShell(
                    parent,
                    texts.get("filter.delete_title", "name", saved.search().name()),
                    texts.get("filter.delete_words"));
            dialog.cancel();
            dialog.prominent(
                    texts.get("filter.delete"),
                    Icon.TRASH,
                    () -> asking.ask(
                            dialog.shell(), () -> searches.delete(saved.search().id()), nothing -> {
                                dialog.close();
                                show(new ListChoice.Everything());
                            }));
            dialog.open(440, 200);
        }
    }

    private void show(ListChoice choice) {
        chosen.choose(choice);
        chosen.refresh();
    }
}
