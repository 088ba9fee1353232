package org.vanthu.ui.documents.internal.registers;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Session;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.outgoing.RegisterBooks;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.numbering.RegisterKind;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.SavedPrint;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Tabs;
import org.vanthu.ui.kit.widget.Toasts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** The registers of a year with the columns of Annex IV, and the ledger with its gaps explained; all print to PDF. */
public final class RegistersPart {

    /** A register and one of its years. */
    record Book(RegisterBooks register, int year) {
        RegisterYear id() {
            return register.register().in(year);
        }

        boolean isIncoming() {
            return register.register().kind() == RegisterKind.INCOMING;
        }
    }

    private final List<Book> books = new ArrayList<>();
    private Session session;
    private Asking asking;
    private Toasts toasts;
    private Language language;
    private Texts texts;
    private Composite pane;
    private Composite content;
    private Combo choice;
    private boolean mayIssue;
    private Runnable opening = () -> {};
    private OrganisationId organisation;

    @PostConstruct
    void create(Composite parent, MPart part, Session office, Asking asks, Toasts notes, Actor actor, Language spoken) {
        session = office;
        asking = asks;
        toasts = notes;
        language = spoken;
        texts = DocumentTexts.of(parent.getDisplay());
        part.setLabel(texts.get("registers.title"));
        parent.setLayout(new FillLayout());
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        Optional<OrganisationId> readable = actor.posts().stream()
                .filter(post -> post.permissions().contains(Permission.READ_REGISTERS))
                .map(post -> post.organisation())
                .findFirst();
        if (readable.isEmpty()) {
            new EmptyState(pane)
                    .show(Icon.REGISTER, texts.get("registers.not_yours"), texts.get("registers.not_yours_next"))
                    .control()
                    .setLayoutData(Layouts.fill());
            return;
        }
        organisation = readable.get();
        mayIssue = actor.posts().stream()
                .anyMatch(post -> post.organisation().equals(organisation)
                        && post.permissions().contains(Permission.ISSUE));
        head();
        content = Surface.same(pane);
        content.setLayout(new FillLayout());
        content.setLayoutData(Layouts.fill());
        read();
    }

    private void read() {
        asking.ask(
                pane,
                () -> SeriesWords.of(session.directory(), organisation, texts, language)
                        .flatMap(words -> session.registers()
                                .registers(organisation)
                                .map(registers -> new Shelf(registers, words))),
                this::show);
    }

    /** The registers of the office with what they are called. */
    private record Shelf(List<RegisterBooks> registers, SeriesWords words) {

        List<Series> series() {
            return registers.stream().map(one -> one.register().series()).toList();
        }
    }

    private void head() {
        Composite head = Surface.same(pane);
        GridLayout layout = Layouts.columns(4, Layouts.LARGE, 10);
        head.setLayout(layout);
        head.setLayoutData(Layouts.wide());
        Words.label(head, texts.get("registers.title"), TextFont.TITLE, Meaning.PLAIN);
        choice = LineInput.choice(head);
        choice.setVisible(false);
        choice.setData("label", texts.get("registers.title"));
        choice.addListener(SWT.Selection, event -> showBook());
        Words.label(head, "", TextFont.BODY, Meaning.QUIET).setLayoutData(Layouts.wide());
        ActButton open = new ActButton(head, ActButton.Weight.PLAIN, texts.get("registers.open"), Icon.ADD);
        open.onPress(() -> opening.run());
        open.setVisible(mayIssue);
        Words.line(pane).setLayoutData(Layouts.wideOfHeight(1));
    }

    private void show(Shelf shelf) {
        Optional<RegisterYear> before = shown();
        books.clear();
        choice.removeAll();
        for (RegisterBooks register : shelf.registers()) {
            List<Integer> years = register.years().isEmpty() ? List.of(thisYear()) : register.years();
            for (int year : years) {
                books.add(new Book(register, year));
                String name = shelf.words().name(register.register().series());
                choice.add(texts.get("registers.book", "name", name, "year", year));
            }
        }
        opening = () -> new OpenRegisterDialog(session.registers(), organisation, asking, shelf.words())
                .open(pane.getShell(), shelf.series(), this::read);
        choice.setVisible(!books.isEmpty());
        if (books.isEmpty()) {
            new EmptyState(content)
                    .show(Icon.REGISTER, texts.get("registers.empty"), texts.get("registers.empty_next"));
            content.layout();
            return;
        }
        choice.select(before.map(this::indexOf).orElse(0));
        choice.getParent().layout();
        showBook();
    }

    private Optional<RegisterYear> shown() {
        return choice.getSelectionIndex() < 0
                ? Optional.empty()
                : Optional.of(books.get(choice.getSelectionIndex()).id());
    }

    private int indexOf(RegisterYear book) {
        return Math.max(0, books.stream().map(Book::id).toList().indexOf(book));
    }

    /** A register that was just opened has no numbers yet; its first will be of this year. */
    private static int thisYear() {
        return WorkingCalendar.dayOf(Instant.now()).getYear();
    }

    private void showBook() {
        for (Control child : content.getChildren()) {
            child.dispose();
        }
        Book book = books.get(choice.getSelectionIndex());
        Tabs tabs = new Tabs(content);
        RegisterTables tables = new RegisterTables(session, asking, texts, organisation, language);
        if (book.isIncoming()) {
            tab(
                    tabs,
                    "register",
                    (in, bar) -> tables.incoming(in, book),
                    () -> session.incoming().printRegister(organisation, book.year()));
            tab(
                    tabs,
                    "followup",
                    (in, bar) -> tables.followUp(in, book),
                    () -> session.incoming().printFollowUp(organisation, book.year()));
        } else {
            tab(
                    tabs,
                    "register",
                    (in, bar) -> tables.outgoing(in, book),
                    () -> session.registers().printOutgoing(organisation, book.id()));
        }
        tab(
                tabs,
                "ledger",
                (in, bar) -> ledger(in, bar, book),
                () -> session.registers().printProof(organisation, book.id()));
        tabs.choose("register");
        content.layout();
    }

    private Control ledger(Composite parent, Composite bar, Book book) {
        LedgerPane ledger = new LedgerPane(parent, session, asking, texts, organisation, book);
        if (mayIssue) {
            ledger.offerActs(bar);
        }
        return ledger.control();
    }

    /** Makes a table; acts on its rows go into the bar over it. */
    private interface Making {
        Control in(Composite parent, Composite bar);
    }

    private interface Printing {
        Outcome<FileContent> print();
    }

    private void tab(Tabs tabs, String id, Making table, Printing print) {
        tabs.add(id, texts.get("registers." + id), in -> {
            Composite page = Surface.raised(in);
            page.setLayout(Layouts.stack());
            Composite bar = Surface.same(page);
            bar.setLayout(Layouts.columns(3, Layouts.LARGE, Layouts.MEDIUM));
            bar.setLayoutData(Layouts.wide());
            new ActButton(bar, ActButton.Weight.PLAIN, texts.get("registers.print"), Icon.PRINT)
                    .onPress(() -> save(print));
            table.in(page, bar).setLayoutData(Layouts.fill());
            return page;
        });
    }

    private void save(Printing print) {
        new SavedPrint(asking)
                .save(
                        pane.getShell(),
                        print::print,
                        done -> toasts.show(new Toasts.Toast(
                                Icon.PRINT,
                                Meaning.PLAIN,
                                texts.get("registers.printed", "name", done.getFileName()))));
    }

    @Focus
    void focus() {
        if (choice == null || !choice.setFocus()) {
            pane.setFocus();
        }
    }
}
