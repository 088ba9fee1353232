package org.vanthu.ui.administration.internal;

import java.time.Instant;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.people.AccountCard;
import org.vanthu.api.people.PostHeld;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;

/** One account with all its posts; a post is ended and the account closed here. */
final class AccountDialog {

    private final Office office;
    private final Texts texts;
    private final Runnable changed;

    /** @param changed called after something was changed */
    AccountDialog(Office office, Runnable changed) {
        this.office = office;
        this.changed = changed;
        texts = office.texts();
    }

    void open(Shell parent, AccountId id) {
        office.asking().ask(parent, () -> office.session().accounts().show(id), card -> show(parent, card));
    }

    private void show(Shell parent, AccountCard card) {
        Account account = card.account();
        DialogShell dialog = new DialogShell(parent, account.name().value(), card.homeName());
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.fact(texts.get("column.login"), account.login().value(), Span.HALF);
        form.fact(texts.get("column.state"), texts.of("state.", account.state()), Span.HALF);
        form.fact(texts.get("account.opened"), VietnamTime.day(account.openedAt()), Span.HALF);
        form.fact(
                texts.get("column.last_use"),
                account.lastUse().map(VietnamTime::minute).orElse("–"),
                Span.HALF);
        form.fact(
                texts.get("account.certificates"),
                Long.toString(card.certificates().stream()
                        .filter(one -> one.mayBeUsedAt(Instant.now()))
                        .count()),
                Span.HALF);
        form.section(texts.get("column.posts"));
        card.posts().forEach(held -> post(form.control(), dialog, parent, held));
        if (!account.isClosed()) {
            dialog.plain(texts.get("account.rename"), Icon.EDIT, () -> {
                dialog.close();
                new RenameDialog(office).open(parent, account, changed);
            });
            dialog.apart(texts.get("account.close"), Icon.LOCK, () -> {
                dialog.close();
                close(parent, account);
            });
        }
        dialog.closing();
        dialog.open(600, 360);
    }

    private void post(Composite form, DialogShell dialog, Shell parent, PostHeld held) {
        Composite row = Surface.same(form);
        row.setLayout(Layouts.columns(2));
        row.setLayoutData(Layouts.wide(2));
        boolean over = held.post().term().isOverAt(Instant.now());
        String term = texts.get(
                held.post().term().until().isPresent() ? "account.post_over" : "account.post_since",
                "from",
                VietnamTime.day(held.post().term().from()),
                "until",
                held.post().term().until().map(Dates::lastDay).orElse(""));
        Words.paragraph(
                        row,
                        held.post().position().title() + ", " + held.unitName() + " · " + term,
                        TextFont.BODY,
                        over ? Meaning.QUIET : Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        if (!over) {
            new ActButton(row, ActButton.Weight.FLAT, texts.get("account.end_post"), Icon.REMOVE).onPress(() -> {
                dialog.close();
                end(parent, held);
            });
        }
    }

    private void end(Shell parent, PostHeld held) {
        new EndPostDialog(office).open(parent, held, changed);
    }

    /** Who has an account, so that it is not taken for that of somebody of the same name. */
    static String whom(Account account) {
        return account.name().value() + " (" + account.login().value() + ")";
    }

    private void close(Shell parent, Account account) {
        new ReasonDialog(office)
                .open(
                        parent,
                        texts.get("account.close"),
                        whom(account),
                        reason ->
                                office.session().accounts().close(new Seen<>(account.id(), account.version()), reason),
                        changed);
    }
}
