package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.people.Directory;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Unsaved;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Later;

/** Finds bodies by what is typed, takes names that nobody knows, and shows who was chosen. */
final class RecipientsChooser {

    private static final int MOST_FOUND = 4;

    private final ChosenRecipients recipients;
    private final Texts texts;
    private final Text search;
    private final Composite found;
    private final Composite chosen;

    /** @param cell of a form, one column */
    RecipientsChooser(Composite cell, ChosenRecipients recipients, Directory directory, Asking asking) {
        this.recipients = recipients;
        texts = DocumentTexts.of(cell.getDisplay());
        search = LineInput.search(cell);
        search.setMessage(texts.get("draft.find_recipient"));
        search.setData("label", texts.get("field.recipients"));
        search.setLayoutData(Layouts.wide());
        found = lines(cell);
        chosen = lines(cell);
        Later later = new Later(search, 250, () -> {
            String typed = search.getText();
            if (!typed.isBlank()) {
                asking.ask(search, () -> directory.organisations(typed), this::showFound);
            }
        });
        search.addModifyListener(event -> {
            clear(found);
            relayout(found);
            later.ask();
        });
        search.addListener(SWT.DefaultSelection, event -> {
            recipients.addOutside(search.getText());
            search.setText("");
        });
        recipients.field.onChange(this::showChosen);
        Unsaved.watch(chosen, recipients.field::get);
        showChosen();
    }

    Text search() {
        return search;
    }

    private static Composite lines(Composite cell) {
        Composite made = Surface.same(cell);
        made.setLayout(Layouts.columns(2));
        made.setLayoutData(Layouts.wide());
        return made;
    }

    private static void clear(Composite group) {
        for (Control child : group.getChildren()) {
            child.dispose();
        }
    }

    private void showFound(List<Organisation> bodies) {
        clear(found);
        bodies.stream().limit(MOST_FOUND).forEach(body -> {
            Words.label(found, body.name(), TextFont.BODY, Meaning.PLAIN).setLayoutData(Layouts.wide());
            new ActButton(found, ActButton.Weight.FLAT, texts.get("draft.add"), Icon.ADD)
                    .onPress(() -> found.getDisplay().asyncExec(() -> {
                        recipients.add(body);
                        search.setText("");
                    }));
        });
        relayout(found);
    }

    private void showChosen() {
        if (chosen.isDisposed()) {
            return;
        }
        clear(chosen);
        for (Recipient recipient : recipients.field.get()) {
            Words.label(chosen, recipient.name(), TextFont.STRONG, Meaning.PLAIN)
                    .setLayoutData(Layouts.wide());
            ActButton remove = new ActButton(chosen, ActButton.Weight.FLAT, "", Icon.CLOSE);
            remove.setToolTipText(recipient.name());
            remove.onPress(() -> chosen.getDisplay().asyncExec(() -> recipients.remove(recipient)));
        }
        relayout(chosen);
    }

    private static void relayout(Composite group) {
        group.getShell().layout(true, true);
        Optional.of(group.getShell().computeSize(group.getShell().getSize().x, SWT.DEFAULT))
                .filter(wanted -> wanted.y > group.getShell().getSize().y)
                .ifPresent(wanted -> group.getShell().setSize(group.getShell().getSize().x, wanted.y));
    }
}
