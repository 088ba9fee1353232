package org.vanthu.ui.administration.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.audit.EventPage;
import org.vanthu.api.audit.EventQuery;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Later;

/** Searches the record of events: by person, act, object and days. */
final class EventsPage {

    private record Line(Event event, String who, String what, Map<String, String> names, OptionalLong next) {}

    private final Office office;
    private final PageFrame frame;
    private final PagedTable<Line> table;
    private final EventWords acts;
    private final SearchField<PersonFound> person;
    private final Field<String> act = new Field<>("");
    private final Field<String> object = new Field<>("");
    private final Field<Optional<LocalDate>> from = new Field<>(Optional.empty());
    private final Field<Optional<LocalDate>> until = new Field<>(Optional.empty());

    EventsPage(Office office, Composite parent) {
        this.office = office;
        Texts texts = office.texts();
        acts = new EventWords(texts, office.asking().language());
        frame = new PageFrame(office, parent, "events");
        Composite margin = Surface.same(frame.control());
        margin.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.MEDIUM));
        margin.setLayoutData(Layouts.wide());
        FormPane form = new FormPane(margin);
        form.control().setLayoutData(Layouts.wide());
        person = new SearchField<>(
                form.custom(texts.get("events.by"), Span.HALF),
                office.asking(),
                texts.get("access.person_hint"),
                typed -> office.session().documentAccess().people(office.organisation(), typed),
                PersonWords::of);
        form.choice(texts.get("events.act"), act, acts.codes(), acts::of, Span.HALF);
        form.day(texts.get("events.from"), from, Span.HALF);
        form.day(texts.get("events.until"), until, Span.HALF);
        form.text(texts.get("events.only"), object, Span.FULL).setMessage(texts.get("events.only_hint"));
        table = frame.table(
                List.of(
                        Column.of(
                                "at",
                                texts.get("events.at"),
                                150,
                                line -> VietnamTime.minute(line.event().at())),
                        Column.of("who", texts.get("events.who"), 220, Line::who),
                        Column.of(
                                "act",
                                texts.get("events.act"),
                                260,
                                line -> acts.of(line.event().act())),
                        Column.<Line>of("object", texts.get("events.object"), 320, Line::what)
                                .stretched(),
                        Column.<Line>of(
                                        "identity",
                                        texts.get("events.identity"),
                                        300,
                                        line -> line.event().objectId())
                                .onRequest(),
                        Column.<Line>of(
                                        "payload",
                                        texts.get("events.payload"),
                                        300,
                                        line -> line.event().payload().json())
                                .onRequest()),
                line -> line.event().sequence());
        table.whenEmpty(Icon.HISTORY, texts.get("events.none"), texts.get("events.none_next"));
        table.onOpen(line -> new EventDialog(texts, acts)
                .open(frame.control().getShell(), line.event(), line.who(), line.what(), line.names(), object::set));
        Later later = new Later(form.control(), 350, this::search);
        person.onChoose(chosen -> later.ask());
        person.line().addListener(SWT.Modify, event -> askWhenEmpty(later));
        List.of(act, object).forEach(field -> field.onChange(later::ask));
        List.of(from, until).forEach(field -> field.onChange(later::ask));
        search();
    }

    Control control() {
        return frame.control();
    }

    /** While a name is typed, nobody is meant yet. */
    private void askWhenEmpty(Later later) {
        if (person.line().getText().isBlank()) {
            later.ask();
        }
    }

    private EventQuery query() {
        return new EventQuery(
                person.chosen().map(PersonFound::account),
                Optional.of(act.get().strip()).filter(words -> !words.isEmpty()),
                Optional.of(object.get().strip()).filter(words -> !words.isEmpty()),
                from.get().map(day -> day.atStartOfDay(Dates.ZONE).toInstant()),
                until.get().map(day -> day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant()));
    }

    private void search() {
        EventQuery query = query();
        table.show((last, limit, sort) -> {
            long before = last.map(line -> line.next().orElse(line.event().sequence()))
                    .orElse(Long.MAX_VALUE);
            EventPage page = office.session()
                    .audit()
                    .search(office.organisation(), query, before, limit)
                    .orThrow();
            return new Pages.Page<>(
                    page.events().stream().map(event -> line(event, page)).toList(),
                    page.next().isPresent());
        });
    }

    private Line line(Event event, EventPage page) {
        return new Line(
                event,
                page.names().getOrDefault(event.actor(), office.texts().get("events.system")),
                acts.object(event, page),
                page.objects(),
                page.next());
    }
}
