package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
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

    private static final int MOST_FOUND = 5;

    /** What can be taken: a body that was found, or what is typed as the name of somebody outside. */
    private record Offer(String words, Runnable take) {}

    private final ChosenRecipients recipients;
    private final Texts texts;
    private final Text search;
    private final Composite found;
    private final Composite chosen;
    private List<Offer> offers = List.of();
    private int marked;
    private boolean awaited;
    private boolean takeWhenFound;

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
                asking.ask(search, () -> directory.organisations(typed), bodies -> found(typed, bodies));
            }
        });
        search.addModifyListener(event -> {
            offers = List.of();
            awaited = !search.getText().isBlank();
            takeWhenFound = false;
            showOffers();
            later.ask();
        });
        search.addListener(SWT.DefaultSelection, event -> takeMarked());
        search.addListener(SWT.KeyDown, this::move);
        recipients.field.onChange(this::showChosen);
        Unsaved.watch(chosen, recipients.field::get);
        showChosen();
    }

    /** Whether nothing is typed that is not chosen; says so at the line if there is. */
    boolean isSettled() {
        String typed = search.getText().strip();
        if (!typed.isEmpty()) {
            recipients.field.trouble(texts.get("draft.recipient_open", "name", typed));
            search.setFocus();
        }
        return typed.isEmpty();
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

    private void found(String typed, List<Organisation> bodies) {
        if (!typed.equals(search.getText())) {
            return;
        }
        String name = typed.strip();
        List<Offer> made = new ArrayList<>();
        bodies.stream().limit(MOST_FOUND).forEach(body -> made.add(new Offer(body.name(), () -> recipients.add(body))));
        if (bodies.stream().noneMatch(body -> body.name().equalsIgnoreCase(name))) {
            made.add(new Offer(texts.get("draft.outside", "name", name), () -> recipients.addOutside(name)));
        }
        offers = List.copyOf(made);
        marked = 0;
        awaited = false;
        if (takeWhenFound && offers.size() == 1) {
            take(offers.getFirst());
        } else {
            showOffers();
        }
    }

    /** Enter takes what is marked; before there is an answer, what is found if it is one thing only. */
    private void takeMarked() {
        takeWhenFound = awaited;
        if (marked < offers.size()) {
            take(offers.get(marked));
        }
    }

    private void take(Offer offer) {
        offer.take().run();
        search.setText("");
        search.setFocus();
    }

    private void move(Event key) {
        if ((key.keyCode == SWT.ARROW_DOWN || key.keyCode == SWT.ARROW_UP) && !offers.isEmpty()) {
            key.doit = false;
            marked = Math.floorMod(marked + (key.keyCode == SWT.ARROW_DOWN ? 1 : -1), offers.size());
            showOffers();
        }
    }

    private void showOffers() {
        clear(found);
        for (Offer offer : offers) {
            boolean next = offer.equals(offers.get(marked));
            Words.label(
                            found,
                            offer.words(),
                            next ? TextFont.STRONG : TextFont.BODY,
                            next ? Meaning.ACCENT : Meaning.PLAIN)
                    .setLayoutData(Layouts.wide());
            new ActButton(found, ActButton.Weight.FLAT, texts.get("draft.add"), Icon.ADD)
                    .onPress(() -> found.getDisplay().asyncExec(() -> take(offer)));
        }
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
            remove.onPress(() -> chosen.getDisplay().asyncExec(() -> {
                recipients.remove(recipient);
                search.setFocus();
            }));
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
