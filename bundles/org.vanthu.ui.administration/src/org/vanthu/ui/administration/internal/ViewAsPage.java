package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.OwnLists;
import org.vanthu.domain.work.Worklist;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages.Page;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.NavList;
import org.vanthu.ui.kit.widget.NavList.Entry;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;

/**
 * What another person finds on the desk: lists only, nothing is opened and nothing changed. A strip says whose eyes these
 * are as long as one looks; that one looks is recorded.
 */
final class ViewAsPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final SearchField<PersonFound> person;
    private final ActButton end;
    private final Composite desk;
    private Optional<Session> eyes = Optional.empty();

    ViewAsPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "viewas");
        end = frame.act(texts.get("viewas.end"), Icon.CLOSE, this::end);
        end.setEnabled(false);
        person = new SearchField<>(
                frame.form(),
                office.asking(),
                texts.get("access.person_hint"),
                typed -> office.session().documentAccess().people(office.organisation(), typed),
                PersonWords::of);
        person.onChoose(this::begin);
        desk = Surface.same(frame.control());
        desk.setLayout(Layouts.stack());
        desk.setLayoutData(Layouts.fill());
        frame.control().addListener(SWT.Dispose, event -> close());
        nobody();
    }

    Control control() {
        return frame.control();
    }

    private void clear() {
        for (Control child : desk.getChildren()) {
            child.dispose();
        }
    }

    private void nobody() {
        clear();
        new EmptyState(desk)
                .show(Icon.EYE, texts.get("viewas.none"), texts.get("viewas.none_next"))
                .control()
                .setLayoutData(Layouts.fill());
        desk.layout(true, true);
    }

    private void begin(PersonFound whose) {
        close();
        office.asking().ask(frame.control(), () -> office.session().viewAs(whose.account()), session -> {
            eyes = Optional.of(session);
            end.setEnabled(true);
            show(session);
        });
    }

    private void end() {
        close();
        end.setEnabled(false);
        nobody();
        person.line().setText("");
        person.line().setFocus();
    }

    private void close() {
        eyes.ifPresent(Session::close);
        eyes = Optional.empty();
    }

    private void show(Session session) {
        office.asking()
                .ask(
                        desk,
                        () -> session.whoAmI()
                                .flatMap(actor ->
                                        session.worklists().desks().map(desks -> new Seen(actor, desks.getFirst()))),
                        seen -> show(session, seen));
    }

    private void show(Session session, Seen seen) {
        clear();
        Composite strip = Surface.same(desk);
        strip.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.MEDIUM));
        strip.setLayoutData(Layouts.wide());
        new Notice(strip)
                .show(texts.get("viewas.strip", "name", seen.actor().name()), Meaning.WARNING)
                .control()
                .setLayoutData(Layouts.wide());
        Composite both = Surface.same(desk);
        both.setLayout(Layouts.columns(2));
        both.setLayoutData(Layouts.fill());
        Composite side = Surface.ground(both);
        side.setLayout(Layouts.stack());
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = 220;
        side.setLayoutData(data);
        NavList lists = new NavList(side);
        lists.setLayoutData(Layouts.fill());
        OwnLists own = new OwnLists(seen.actor());
        lists.show(own.all().stream().map(this::entry).toList());
        seen.desk().unread().forEach((list, count) -> lists.count(list.name(), count, 0));
        PagedTable<WorkRow> table = table(both);
        lists.onChoose(id -> show(session, seen.actor(), table, Worklist.valueOf(id)));
        lists.choose(own.first().name());
        desk.layout(true, true);
    }

    private Entry entry(Worklist list) {
        return new Entry(list.name(), list.label(office.asking().language()), Icon.INBOX);
    }

    private PagedTable<WorkRow> table(Composite in) {
        PagedTable<WorkRow> table = new PagedTable<>(
                in,
                office.asking().background(),
                List.of(
                        Column.of(
                                "code",
                                texts.get("viewas.code"),
                                150,
                                row -> row.headline().code()),
                        Column.<WorkRow>of(
                                        "subject",
                                        texts.get("viewas.subject"),
                                        320,
                                        row -> row.headline().subject())
                                .stretched(),
                        Column.of(
                                "due",
                                texts.get("viewas.due"),
                                110,
                                row -> row.item().due().map(VietnamTime::day).orElse("")),
                        Column.of(
                                "state",
                                texts.get("column.state"),
                                150,
                                row -> row.headline().state())),
                row -> row.item().object().toString(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.whenEmpty(Icon.INBOX, texts.get("viewas.empty"), texts.get("viewas.empty_next"));
        return table;
    }

    private static void show(Session session, Actor whose, PagedTable<WorkRow> table, Worklist list) {
        table.show((last, limit, sort) -> {
            List<WorkRow> rows = last.map(
                            row -> session.worklists().pageAfter(row.item(), DeskOrder.NEWEST_FIRST, limit))
                    .orElseGet(() -> session.worklists().page(whose.account(), list, DeskOrder.NEWEST_FIRST, limit))
                    .orThrow();
            return new Page<>(rows, rows.size() == limit);
        });
    }

    /** Whose desk, and what it counts. */
    private record Seen(Actor actor, Desk desk) {}
}
