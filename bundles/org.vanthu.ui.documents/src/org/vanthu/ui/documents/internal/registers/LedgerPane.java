package org.vanthu.ui.documents.internal.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Session;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.RegisterKind;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.ui.documents.internal.paper.WordsDialog;
import org.vanthu.ui.documents.internal.registers.RegistersPart.Book;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.table.Sort;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** Every number ever taken in a book, under the proof that none is missing; the clerk reserves numbers here and voids them. */
final class LedgerPane {

    private final Session session;
    private final Asking asking;
    private final Texts texts;
    private final OrganisationId organisation;
    private final Book book;
    private final Composite pane;
    private final Composite proof;
    private final PagedTable<LedgerEntry> table;

    LedgerPane(Composite parent, Session session, Asking asking, Texts texts, OrganisationId organisation, Book book) {
        this.session = session;
        this.asking = asking;
        this.texts = texts;
        this.organisation = organisation;
        this.book = book;
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        proof = Surface.same(pane);
        GridLayout margins = Layouts.columns(1, Layouts.LARGE, 0);
        margins.marginBottom = Layouts.MEDIUM;
        proof.setLayout(margins);
        proof.setLayoutData(Layouts.wide());
        table = new PagedTable<>(
                pane, asking.background(), columns(), entry -> entry.number().number(), RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.whenEmpty(Icon.REGISTER, texts.get("registers.empty"), texts.get("registers.empty_next"));
        table.show(this::page);
        prove();
    }

    Control control() {
        return pane;
    }

    /** The acts of whoever issues: a number may be taken in advance of this year, and one that is reserved be given up. */
    void offerActs(Composite bar) {
        if (book.register().register().kind() == RegisterKind.OUTGOING && book.year() == thisYear()) {
            new ActButton(bar, ActButton.Weight.PLAIN, texts.get("ledger.reserve"), Icon.RESERVE)
                    .onPress(this::reserve);
        }
        ActButton cancel = new ActButton(bar, ActButton.Weight.PLAIN, texts.get("ledger.void"), Icon.VOID);
        cancel.onPress(() -> reserved().ifPresent(this::cancel));
        cancel.setEnabled(false);
        table.onSelect(() -> cancel.setEnabled(reserved().isPresent()));
    }

    private static int thisYear() {
        return WorkingCalendar.dayOf(Instant.now()).getYear();
    }

    private Optional<LedgerEntry> reserved() {
        return table.selected().stream().findFirst().filter(entry -> entry.use() instanceof NumberUse.Reserved);
    }

    private void reserve() {
        new WordsDialog(asking)
                .open(
                        pane.getShell(),
                        new WordsDialog.Saying(
                                texts.get("ledger.reserve_title"),
                                texts.get("ledger.reserve_words"),
                                texts.get("ledger.purpose"),
                                texts.get("ledger.reserve_do"),
                                Icon.RESERVE),
                        purpose -> session.issuing()
                                .reserve(
                                        organisation, book.register().register().series(), purpose),
                        taken -> refresh());
    }

    private void cancel(LedgerEntry entry) {
        String number = entry.number().printed();
        new WordsDialog(asking)
                .open(
                        pane.getShell(),
                        new WordsDialog.Saying(
                                texts.get("ledger.void_title", "number", number),
                                texts.get("ledger.void_words", "purpose", why(entry)),
                                texts.get("ledger.reason"),
                                texts.get("ledger.void_do"),
                                Icon.VOID),
                        reason -> session.issuing().voidNumber(organisation, entry.number(), reason),
                        voided -> refresh());
    }

    private void refresh() {
        table.refresh();
        prove();
    }

    private void prove() {
        asking.ask(proof, () -> session.registers().prove(organisation, book.id()), found -> {
            for (Control before : proof.getChildren()) {
                before.dispose();
            }
            new Notice(proof)
                    .show(words(found), found.sound() ? Meaning.ACCENT : Meaning.DANGER)
                    .control()
                    .setLayoutData(Layouts.wide());
            pane.layout(true, true);
        });
    }

    private String words(LedgerProof found) {
        return texts.get(
                found.sound() ? "ledger.sound" : "ledger.broken",
                "last",
                found.lastNumber(),
                "issued",
                found.issued(),
                "reserved",
                found.reserved(),
                "voided",
                found.voided(),
                "missing",
                found.missing().size());
    }

    private List<Column<LedgerEntry>> columns() {
        return List.of(
                Column.of(
                        "number",
                        texts.get("column.number"),
                        80,
                        entry -> entry.number().printed()),
                Column.of("day", texts.get("register.day"), 100, entry -> VietnamTime.day(entry.date())),
                Column.<LedgerEntry>of("use", texts.get("register.use"), 140, this::use)
                        .meaning(entry -> entry.use() instanceof NumberUse.Issued ? Meaning.PLAIN : Meaning.WARNING),
                Column.<LedgerEntry>of("why", texts.get("register.why"), 360, LedgerPane::why)
                        .stretchedFrom(340),
                Column.of("taken", texts.get("register.taken"), 150, entry -> VietnamTime.minute(entry.takenAt())));
    }

    private Pages.Page<LedgerEntry> page(Optional<LedgerEntry> last, int limit, Optional<Sort> sort) {
        int after = last.map(entry -> entry.number().number()).orElse(0);
        List<LedgerEntry> rows = session.registers()
                .ledger(organisation, book.id(), after, limit)
                .value()
                .orElse(List.of());
        return new Pages.Page<>(rows, rows.size() == limit);
    }

    private String use(LedgerEntry entry) {
        return switch (entry.use()) {
            case NumberUse.Issued issued -> texts.get("use.issued");
            case NumberUse.Reserved reserved -> texts.get("use.reserved");
            case NumberUse.Voided voided -> texts.get("use.voided");
        };
    }

    private static String why(LedgerEntry entry) {
        return switch (entry.use()) {
            case NumberUse.Issued issued -> "";
            case NumberUse.Reserved reserved -> reserved.purpose();
            case NumberUse.Voided voided -> voided.reason();
        };
    }
}
