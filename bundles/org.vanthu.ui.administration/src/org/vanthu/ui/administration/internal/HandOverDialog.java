package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.organisation.Account;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;

/** Moves what a person has not done to another; before that it says how much would go and what would stay. */
final class HandOverDialog {

    private final Office office;
    private final Texts texts;

    HandOverDialog(Office office) {
        this.office = office;
        texts = office.texts();
    }

    void open(Shell parent, Account from, Runnable done) {
        open(parent, from, Optional.empty(), done);
    }

    /** @param taker who is to take it, if that is known; can be changed in the window */
    void open(Shell parent, Account from, Optional<Account> taker, Runnable done) {
        DialogShell dialog = new DialogShell(
                parent, texts.get("handover.title"), texts.get("handover.explanation", "name", from.name()));
        Fields named = new Fields(office.asking().language());
        Field<String> reason = named.add("reason", new Field<>(""));
        Notice effect = new Notice(dialog.body()).show(texts.get("handover.asking"), Meaning.QUIET);
        effect.control().setLayoutData(Layouts.wide());
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        SearchField<PersonFound> to = new SearchField<>(
                form.custom(texts.get("handover.to"), Span.FULL),
                office.asking(),
                texts.get("access.person_hint"),
                typed -> PersonWords.without(
                        from.id(), office.session().documentAccess().people(office.organisation(), typed)),
                PersonWords::of);
        form.area(texts.get("reason.reason"), reason, 2);
        dialog.cancel();
        ActButton move = dialog.prominent(
                texts.get("handover.move"),
                Icon.DELEGATION,
                () -> to.chosen()
                        .ifPresent(person -> office.asking()
                                .ask(
                                        dialog.shell(),
                                        () -> office.session()
                                                .handOver()
                                                .handOver(from.id(), person.account(), reason.get()),
                                        moved -> {
                                            dialog.close();
                                            done.run();
                                        },
                                        troubles ->
                                                dialog.troubles(office.asking().words(named.show(troubles))))));
        move.setEnabled(false);
        to.onChoose(person -> office.asking()
                .ask(
                        dialog.shell(),
                        () -> office.session().handOver().foresee(from.id(), person.account()),
                        work -> {
                            move.setEnabled(work.isMovable());
                            effect.show(words(texts, work), meaning(work));
                            dialog.troubles(List.of());
                        },
                        troubles -> dialog.troubles(office.asking().words(troubles))));
        office.asking()
                .ask(
                        dialog.shell(),
                        () -> office.session().handOver().openWork(from.id()),
                        work -> effect.show(words(texts, work), meaning(work)));
        taker.ifPresent(account -> office.asking()
                .ask(
                        dialog.shell(),
                        () -> office.session()
                                .documentAccess()
                                .people(office.organisation(), account.name().value()),
                        found -> found.stream()
                                .filter(person -> person.account().equals(account.id()))
                                .findFirst()
                                .ifPresent(person -> {
                                    to.choose(person);
                                    dialog.begin();
                                })));
        dialog.open(560, 460);
        to.line().setFocus();
    }

    private static Meaning meaning(OpenWork work) {
        return work.stuck() > 0 || work.ownOpinions() > 0 ? Meaning.WARNING : Meaning.ACCENT;
    }

    /** What would go, what cannot, and what stays for other reasons. */
    static String words(Texts texts, OpenWork work) {
        String words = texts.get("handover.work", "assignments", work.assignments(), "units", work.throughUnits());
        if (work.drafts() > 0) {
            words += "\n" + texts.get("handover.drafts", "count", work.drafts());
        }
        if (work.backForRouting() > 0) {
            words += "\n" + texts.get("handover.back", "count", work.backForRouting());
        }
        if (work.clerkWork() > 0) {
            words += "\n" + texts.get("handover.clerk", "count", work.clerkWork());
        }
        if (work.opinions() > 0) {
            words += "\n" + texts.get("handover.opinions", "count", work.opinions());
        }
        if (work.ownOpinions() > 0) {
            words += "\n" + texts.get("handover.own_opinions", "count", work.ownOpinions());
        }
        if (work.stuck() > 0) {
            words += "\n" + texts.get("handover.stuck", "count", work.stuck());
        }
        return words;
    }
}
