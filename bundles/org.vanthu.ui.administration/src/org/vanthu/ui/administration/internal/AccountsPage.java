package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.Seen;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.AccountPage;
import org.vanthu.api.people.AccountRow;
import org.vanthu.api.people.OpenedAccount;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages.Page;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Later;

/** Accounts of people with the posts they hold. */
final class AccountsPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<AccountRow> table;
    private final Text sought;

    AccountsPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "accounts");
        frame.act(texts.get("accounts.open"), Icon.ADD, this::open);
        frame.act(texts.get("accounts.list"), Icon.UPLOAD, this::openFromList);
        sought = LineInput.search(frame.form());
        sought.setMessage(texts.get("accounts.search"));
        sought.setData("label", texts.get("accounts.search"));
        sought.setLayoutData(Layouts.wide());
        table = frame.table(
                List.of(
                        Column.of(
                                "name",
                                texts.get("column.name"),
                                180,
                                row -> row.account().name().value()),
                        Column.of(
                                "login",
                                texts.get("column.login"),
                                130,
                                row -> row.account().login().value()),
                        Column.<AccountRow>of("posts", texts.get("column.posts"), 360, AccountsPage::posts)
                                .stretched(),
                        Column.<AccountRow>of(
                                        "state",
                                        texts.get("column.state"),
                                        120,
                                        row -> texts.of("state.", row.account().state()))
                                .meaning(row -> row.account().isActive() ? Meaning.PLAIN : Meaning.WARNING),
                        Column.of(
                                "use",
                                texts.get("column.last_use"),
                                150,
                                row -> row.account()
                                        .lastUse()
                                        .map(VietnamTime::minute)
                                        .orElse("–"))),
                row -> row.account().id().toString());
        table.onOpen(row -> new AccountDialog(office, table::refresh)
                .open(shell(), row.account().id()));
        actOn("accounts.post", Icon.POST, account -> new PostDialog(office).open(shell(), account, table::refresh));
        actOn(
                "accounts.handover",
                Icon.DELEGATION,
                account -> new HandOverDialog(office).open(shell(), account, table::refresh));
        actOn("accounts.reset", Icon.KEY, this::reset);
        actOn("accounts.suspend", Icon.LOCK, this::suspend);
        Later later = new Later(sought, 350, this::search);
        sought.addListener(SWT.Modify, event -> later.ask());
        search();
    }

    private void search() {
        String words = sought.getText();
        if (words.isBlank()) {
            table.whenEmpty(Icon.PEOPLE, texts.get("accounts.none"), texts.get("accounts.none_next"));
        } else {
            table.whenEmpty(Icon.SEARCH, texts.get("accounts.not_found"), texts.get("accounts.not_found_next"));
        }
        table.showAndSelect((last, limit, sort) -> {
            AccountPage wanted =
                    new AccountPage(words, last.map(row -> row.account().id()), limit);
            List<AccountRow> rows = office.session()
                    .accounts()
                    .page(office.organisation(), wanted)
                    .orThrow();
            return new Page<>(rows, rows.size() == limit);
        });
    }

    Control control() {
        return frame.control();
    }

    private static String posts(AccountRow row) {
        return row.posts().stream()
                .map(held -> held.post().position().title() + ", " + held.unitName())
                .collect(Collectors.joining("; "));
    }

    private void actOn(String key, Icon icon, Consumer<Account> act) {
        frame.actOn(table, texts.get(key), icon, row -> !row.account().isClosed(), row -> act.accept(row.account()));
    }

    private Shell shell() {
        return frame.control().getShell();
    }

    private void open() {
        Fields named = new Fields(office.asking().language());
        Field<String> name = named.add("fullName", new Field<>(""));
        Field<String> login = named.add("login", new Field<>(""));
        DialogShell dialog = new DialogShell(shell(), texts.get("accounts.open"), texts.get("accounts.open_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.text(texts.get("column.name"), name, Span.FULL).setFocus();
        form.text(texts.get("column.login"), login, Span.FULL);
        dialog.cancel();
        dialog.prominent(
                texts.get("accounts.open"),
                Icon.ADD,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> office.session()
                                        .accounts()
                                        .open(office.organisation(), new AccountDraft(login.get(), name.get())),
                                opened -> {
                                    dialog.close();
                                    table.refreshAndSelect(
                                            row -> row.account().id().equals(opened.id()));
                                    showPassword(opened, name.get(), login.get());
                                },
                                troubles -> dialog.troubles(office.asking().words(named.show(troubles)))));
        dialog.open(480, 300);
    }

    private void openFromList() {
        new AccountListDialog(office).open(shell(), table::refresh);
    }

    private void showPassword(OpenedAccount opened, String fullName, String login) {
        new FirstPasswordDialog(texts).open(shell(), opened.firstPassword(), fullName, login);
    }

    private void reset(Account account) {
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().accounts().resetPassword(seen(account)),
                        opened -> showPassword(
                                opened, account.name().value(), account.login().value()));
    }

    private static Seen<AccountId> seen(Account account) {
        return new Seen<>(account.id(), account.version());
    }

    private void suspend(Account account) {
        if (account.state() == Account.State.SUSPENDED) {
            office.asking()
                    .ask(
                            frame.control(),
                            () -> office.session().accounts().resume(seen(account)),
                            done -> table.refresh());
            return;
        }
        new ReasonDialog(office)
                .open(
                        shell(),
                        texts.get("accounts.suspend_it"),
                        AccountDialog.whom(account),
                        reason -> office.session().accounts().suspend(seen(account), reason),
                        table::refresh);
    }
}
