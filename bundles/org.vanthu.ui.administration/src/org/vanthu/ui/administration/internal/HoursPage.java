package org.vanthu.ui.administration.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.office.OfficeYear;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;

/** The hours of the body, and the days of a year on which it does not work or works in exchange. */
final class HoursPage {

    private static final int MOST_CHARACTERS = 100_000;

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final HoursModel model;
    private final Field<Integer> year = new Field<>(LocalDate.now(Dates.ZONE).getYear());
    private final Notice said;
    private final PagedTable<CalendarDay> table;

    HoursPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        model = new HoursModel(texts);
        frame = new PageFrame(office, parent, "hours");
        frame.act(texts.get("hours.save"), Icon.SAVE, this::save);
        Composite form = frame.form();
        week(form);
        said = new Notice(form).show(texts.get("hours.hint"), Meaning.QUIET);
        said.control().setLayoutData(Layouts.wide());
        yearBar(form);
        table = frame.table(
                List.of(
                        Column.of("date", texts.get("hours.date"), 180, this::date),
                        Column.<CalendarDay>of(
                                        "kind", texts.get("hours.kind"), 160, day -> texts.of("day.", day.kind()))
                                .meaning(day -> day.kind() == CalendarDay.Kind.OFF ? Meaning.PLAIN : Meaning.WARNING),
                        Column.<CalendarDay>of("why", texts.get("hours.why"), 400, CalendarDay::description)
                                .stretched()),
                day -> day.date().toString());
        table.whenEmpty(Icon.CLOCK, texts.get("hours.none"), texts.get("hours.none_next"));
        year.onChange(this::refresh);
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private void week(Composite form) {
        Composite row = Surface.same(form);
        GridLayout layout = new GridLayout(5, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = Layouts.MEDIUM;
        row.setLayout(layout);
        row.setLayoutData(Layouts.wide());
        time(row, "hours.morning_start", model.morningStart);
        time(row, "hours.morning_end", model.morningEnd);
        time(row, "hours.afternoon_start", model.afternoonStart);
        time(row, "hours.afternoon_end", model.afternoonEnd);
        time(row, "hours.cut_off", model.cutOff);
        Composite days = Surface.same(form);
        GridLayout week = new GridLayout(model.worked.size(), true);
        week.marginWidth = 0;
        week.horizontalSpacing = Layouts.MEDIUM;
        days.setLayout(week);
        days.setLayoutData(Layouts.wide());
        model.worked.forEach(
                (day, field) -> new TickLine(days, day.getDisplayName(TextStyle.FULL, texts.locale()), field));
        model.own.forEach((day, field) -> {
            FormPane pane = new FormPane(days);
            pane.control().setLayoutData(Layouts.wide());
            String label = texts.get("hours.own", "day", day.getDisplayName(TextStyle.SHORT, texts.locale()));
            pane.text(label, field, Span.FULL).setMessage(texts.get("hours.as_usual"));
        });
    }

    private void time(Composite row, String key, Field<String> field) {
        FormPane pane = new FormPane(row);
        pane.control().setLayoutData(Layouts.wide());
        pane.text(texts.get(key), field, Span.FULL);
    }

    private void yearBar(Composite form) {
        Composite bar = Surface.same(form);
        bar.setLayout(Layouts.columns(5));
        bar.setLayoutData(Layouts.wide());
        FormPane pane = new FormPane(bar);
        pane.control().setLayoutData(Layouts.wide());
        int now = year.get();
        pane.choice(
                texts.get("hours.year"),
                year,
                IntStream.rangeClosed(now - 1, now + 2).boxed().toList(),
                Object::toString,
                Span.HALF);
        add(bar, "hours.add", Icon.ADD, this::addDay);
        add(bar, "hours.remove", Icon.REMOVE, this::removeDays);
        add(bar, "hours.import", Icon.UPLOAD, this::choose);
    }

    private void add(Composite bar, String key, Icon icon, Runnable act) {
        new ActButton(bar, ActButton.Weight.PLAIN, texts.get(key), icon).onPress(act);
    }

    private String date(CalendarDay day) {
        return VietnamTime.day(day.date()) + ", "
                + day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, texts.locale());
    }

    private void refresh() {
        int asked = year.get();
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().officeHours().year(office.organisation(), asked),
                        this::show);
    }

    private void show(OfficeYear shown) {
        model.show(shown);
        String source = shown.source() == OfficeYear.Source.SET ? "hours.set" : "hours.proposed";
        said.show(texts.get(source, "year", shown.year()), Meaning.QUIET);
        table.show(Pages.of(model.days()));
    }

    private void addDay() {
        Field<Optional<LocalDate>> date = new Field<>(Optional.empty());
        Field<CalendarDay.Kind> kind = new Field<>(CalendarDay.Kind.OFF);
        Field<String> why = new Field<>("");
        DialogShell dialog =
                new DialogShell(frame.control().getShell(), texts.get("hours.add"), texts.get("hours.add_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.day(texts.get("hours.date"), date, Span.HALF).setFocus();
        form.choice(
                texts.get("hours.kind"),
                kind,
                List.of(CalendarDay.Kind.values()),
                one -> texts.of("day.", one),
                Span.HALF);
        form.text(texts.get("hours.why"), why, Span.FULL);
        dialog.cancel();
        dialog.prominent(
                texts.get("hours.add"),
                Icon.CHECK,
                () -> date.get()
                        .ifPresentOrElse(
                                day -> {
                                    model.put(new CalendarDay(
                                            day, kind.get(), why.get().strip()));
                                    changed();
                                    dialog.close();
                                },
                                () -> date.trouble(texts.get("hours.no_date"))));
        dialog.open(480, 260);
    }

    private void removeDays() {
        model.remove(table.selected());
        changed();
    }

    private void changed() {
        table.show(Pages.of(model.days()));
        said.show(texts.get("hours.unsaved"), Meaning.WARNING);
    }

    private void choose() {
        FileChoice.open(frame.control().getShell(), texts.get("hours.import"), "csv", "txt", "tsv")
                .ifPresent(file -> office.asking().ask(frame.control(), () -> read(file), text -> take(file, text)));
    }

    private static Outcome<Optional<String>> read(Path file) {
        try {
            String text = Files.readString(file);
            return Outcome.done(Optional.of(text).filter(words -> words.length() <= MOST_CHARACTERS));
        } catch (IOException unreadable) {
            return Outcome.done(Optional.empty());
        }
    }

    private void take(Path file, Optional<String> text) {
        if (text.isEmpty()) {
            said.show(texts.get("mark.unreadable", "file", file.getFileName()), Meaning.DANGER);
            return;
        }
        DayList list = DayList.read(text.get());
        list.days().forEach(model::put);
        changed();
        if (!list.unread().isEmpty()) {
            String lines = list.unread().stream().map(Object::toString).collect(Collectors.joining(", "));
            said.show(
                    texts.get(
                            "hours.unread", "lines", lines, "count", list.days().size()),
                    Meaning.WARNING);
        }
    }

    private void save() {
        model.week()
                .ifPresent(week -> office.asking()
                        .ask(
                                frame.control(),
                                () -> office.session()
                                        .officeHours()
                                        .setWeek(office.organisation(), week)
                                        .flatMap(done -> office.session()
                                                .officeHours()
                                                .setYear(office.organisation(), year.get(), model.days())),
                                done -> {
                                    refresh();
                                    said.show(texts.get("hours.saved"), Meaning.ACCENT);
                                },
                                troubles -> said.show(
                                        String.join("\n", office.asking().words(troubles)), Meaning.DANGER)));
    }
}
