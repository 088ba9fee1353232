package org.vanthu.ui.administration.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.people.AccountListForecast;
import org.vanthu.api.people.AccountListForecast.Standing;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Later;
import org.vanthu.ui.kit.work.LongWork;

/** Opens accounts from a list that is pasted or read from a file; every line is judged before anything is written. */
final class AccountListDialog {

    private static final int MOST_CHARACTERS = 500_000;
    private static final int PAUSE = 400;

    private final Office office;
    private final Texts texts;
    private final Field<String> text = new Field<>("");
    private AccountListModel model;
    private DialogShell dialog;
    private Notice said;
    private PagedTable<AccountListModel.Row> table;
    private ActButton open;
    private Composite work;
    /** The window stays until the answer is there: it has the passwords, which nobody can ask for again. */
    private boolean opening;

    AccountListDialog(Office office) {
        this.office = office;
        texts = office.texts();
    }

    void open(Shell parent, Runnable done) {
        office.asking()
                .ask(
                        parent,
                        () -> Outcome.done(office.session()
                                .roles()
                                .names(office.organisation())
                                .value()
                                .orElse(List.of())),
                        own -> {
                            model = new AccountListModel(texts, office.asking().language(), own);
                            show(parent, done);
                        });
    }

    private void show(Shell parent, Runnable done) {
        dialog = new DialogShell(parent, texts.get("people.title"), texts.get("people.explanation"));
        dialog.shell().setData("page", "account-list");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.area(texts.get("people.list"), text, 7).setFocus();
        Composite bar = Surface.same(dialog.body());
        bar.setLayout(Layouts.columns(2));
        bar.setLayoutData(Layouts.wide());
        said = new Notice(bar).show(texts.get("people.columns"), Meaning.QUIET);
        said.control().setLayoutData(Layouts.wide());
        new ActButton(bar, ActButton.Weight.PLAIN, texts.get("people.file"), Icon.UPLOAD).onPress(this::choose);
        table = new PagedTable<>(
                dialog.body(), office.asking().background(), columns(), AccountListModel.Row::key, RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.whenEmpty(Icon.PEOPLE, texts.get("people.none"), texts.get("people.none_next"));
        table.show(Pages.of(List.of()));
        table.onSelect(this::tell);
        work = Surface.same(dialog.body());
        work.setLayout(Layouts.columns(1));
        work.setLayoutData(Layouts.wide());
        dialog.shell().addListener(SWT.Close, event -> event.doit &= !opening);
        dialog.cancel();
        open = dialog.prominent(texts.get("people.open"), Icon.ADD, () -> openAll(parent, done));
        open.setEnabled(false);
        Later later = new Later(dialog.shell(), PAUSE, this::foresee);
        text.onChange(() -> {
            open.setEnabled(false);
            later.ask();
        });
        dialog.open(1240, 720);
    }

    private List<Column<AccountListModel.Row>> columns() {
        return List.of(
                Column.of("line", texts.get("people.line"), 56, row -> Integer.toString(row.number())),
                Column.of("name", texts.get("column.name"), 160, AccountListModel.Row::name),
                Column.of("login", texts.get("column.login"), 130, AccountListModel.Row::login),
                Column.of("post", texts.get("people.post"), 240, AccountListModel.Row::post),
                Column.of("roles", texts.get("post.role"), 120, AccountListModel.Row::roles),
                Column.<AccountListModel.Row>of("remark", texts.get("people.remark"), 260, AccountListModel.Row::remark)
                        .meaning(AccountListModel.Row::meaning)
                        .stretched());
    }

    private void choose() {
        FileChoice.open(dialog.shell(), texts.get("people.file"), "csv", "tsv", "txt")
                .ifPresent(file -> office.asking().ask(dialog.shell(), () -> read(file), read -> take(file, read)));
    }

    private static Outcome<Optional<String>> read(Path file) {
        try {
            return Outcome.done(Optional.of(Files.readString(file)).filter(words -> words.length() <= MOST_CHARACTERS));
        } catch (IOException unreadable) {
            return Outcome.done(Optional.empty());
        }
    }

    private void take(Path file, Optional<String> read) {
        read.ifPresentOrElse(
                text::set, () -> said.show(texts.get("people.unreadable", "file", file.getFileName()), Meaning.DANGER));
    }

    private void foresee() {
        AccountListText typed = model.read(text.get());
        if (typed.lines().isEmpty()) {
            table.show(Pages.of(List.of()));
            say(texts.get("people.columns"), Meaning.QUIET);
            return;
        }
        office.asking()
                .ask(
                        dialog.shell(),
                        () -> office.session().accountLists().foresee(office.organisation(), typed.lines()),
                        forecast -> show(typed, forecast),
                        troubles -> say(String.join("\n", office.asking().words(troubles)), Meaning.DANGER));
    }

    private void show(AccountListText typed, AccountListForecast forecast) {
        if (!typed.equals(model.read(text.get()))) {
            return;
        }
        List<AccountListModel.Row> rows = model.rows(typed, forecast);
        table.show(Pages.of(rows));
        long wrong =
                rows.stream().filter(row -> row.meaning() == Meaning.DANGER).count();
        String count = texts.get(
                "people.count",
                "new",
                forecast.count(Standing.NEW),
                "there",
                forecast.count(Standing.ALREADY_THERE),
                "wrong",
                wrong);
        say(count, wrong > 0 ? Meaning.DANGER : Meaning.ACCENT);
        open.setEnabled(!opening && wrong == 0 && forecast.isOpenable());
    }

    /** What is remarked on the marked line in full: a cell may be too narrow for it. */
    private void tell() {
        table.selected().stream()
                .filter(row -> !row.remark().isEmpty())
                .findFirst()
                .ifPresent(row ->
                        say(texts.get("people.of_line", "line", row.number(), "remark", row.remark()), row.meaning()));
    }

    private void say(String words, Meaning meaning) {
        said.show(words, meaning);
        dialog.shell().layout(true, true);
    }

    private void openAll(Shell parent, Runnable done) {
        AccountListText typed = model.read(text.get());
        open.setEnabled(false);
        opening = true;
        new LongWork(office.asking())
                .in(
                        work,
                        texts.get("people.opening", "count", typed.lines().size()),
                        strip -> office.session().accountLists().open(office.organisation(), typed.lines()),
                        handed -> {
                            opening = false;
                            dialog.close();
                            done.run();
                            new HandedPasswordsDialog(office).open(parent, handed);
                        },
                        troubles -> {
                            opening = false;
                            dialog.troubles(office.asking().words(troubles));
                            foresee();
                        });
    }
}
