package org.vanthu.ui.documents.internal.deadline;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.office.Deadline;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.deadline.DeadlineModel.Unit;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Unsaved;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Later;

/** A day, or beside it a number of working days or hours; under both what the office makes of it. */
public final class DeadlineInput {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int PAUSE = 250;
    /** The system takes a choice for narrower than its words with Vietnamese marks are. */
    private static final int CLIPPED = 16;

    private final DeadlineModel model;
    private final Function<TimeLimit, Outcome<Deadline>> office;
    private final Asking asking;
    private final Texts texts;
    private final Label comesTo;
    private final Later later;
    private Runnable waiting = () -> {};

    /** @param office what a time limit comes to; asked off the window's thread */
    public DeadlineInput(
            FormPane form, DeadlineModel model, Function<TimeLimit, Outcome<Deadline>> office, Asking asking) {
        this.model = model;
        this.office = office;
        this.asking = asking;
        this.texts = DocumentTexts.of(form.control().getDisplay());
        String label = texts.get("field.due");
        Composite cell = form.custom(label, Span.FULL);
        Composite row = Surface.same(cell);
        row.setLayout(Layouts.columns(4));
        row.setLayoutData(Layouts.wide());
        Text day = typed(row, label, model.day, 130);
        day.setMessage(KitTexts.of(row.getDisplay()).get("day.hint"));
        Words.label(row, texts.get("deadline.or_within"), TextFont.BODY, Meaning.QUIET);
        Text count = typed(row, texts.get("deadline.count"), model.count, 56);
        if (model.isOfDays()) {
            Words.label(row, texts.of("deadline.unit.", Unit.DAYS), TextFont.BODY, Meaning.PLAIN);
        } else {
            unit(row);
        }
        Unsaved.watch(row, model::typed);
        comesTo = Words.paragraph(cell, "", TextFont.SMALL, Meaning.QUIET);
        comesTo.setLayoutData(Layouts.wide());
        later = new Later(comesTo, PAUSE, this::ask);
        model.count.onTrouble(() ->
                model.count.trouble().ifPresentOrElse(words -> say(words, Meaning.DANGER), later::ask));
        model.onChange(() -> {
            waiting = () -> {};
            later.ask();
        });
        day.addListener(SWT.FocusOut, event -> judge());
        count.addListener(SWT.FocusOut, event -> judge());
        later.ask();
    }

    /** Whether it can be a deadline, or none is typed; says at the input what is wrong. */
    public boolean isFine() {
        judge();
        return !model.isWrong();
    }

    /** Calls once the office has said which day the number comes to; not if it refuses, or another is typed meanwhile. */
    public void whenKnown(Runnable then) {
        waiting = then;
    }

    private static Text typed(Composite row, String label, Field<String> field, int width) {
        Composite room = LineInput.room(row);
        GridData data = (GridData) room.getLayoutData();
        data.horizontalAlignment = SWT.BEGINNING;
        data.grabExcessHorizontalSpace = false;
        data.widthHint = width;
        Text text = LineInput.words(room);
        text.setData("label", label);
        text.setToolTipText(label);
        text.setText(field.get());
        text.addModifyListener(event -> field.set(text.getText()));
        field.onChange(() -> {
            if (!text.isDisposed() && !text.getText().equals(field.get())) {
                text.setText(field.get());
            }
        });
        return text;
    }

    private void unit(Composite row) {
        Combo unit = LineInput.choice(row);
        unit.setData("label", texts.get("deadline.unit"));
        unit.setToolTipText(texts.get("deadline.unit"));
        for (Unit one : Unit.values()) {
            unit.add(texts.of("deadline.unit.", one));
        }
        unit.select(model.unit.get().ordinal());
        GridData data = new GridData();
        data.widthHint = unit.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + CLIPPED;
        unit.setLayoutData(data);
        unit.addListener(SWT.Selection, event -> model.unit.set(Unit.values()[unit.getSelectionIndex()]));
    }

    private void judge() {
        if (model.isWrong()) {
            model.count.trouble(texts.get("deadline.wrong", "most", TimeLimit.MOST));
        }
    }

    private void ask() {
        Optional<TimeLimit> limit = model.limit();
        if (limit.isEmpty()) {
            say("", Meaning.QUIET);
            return;
        }
        model.count.clearTrouble();
        asking.ask(comesTo, () -> office.apply(limit.get()), deadline -> show(limit.get(), deadline), this::refused);
    }

    private void refused(List<Trouble> troubles) {
        waiting = () -> {};
        say(String.join("\n", asking.words(troubles)), Meaning.DANGER);
    }

    private void show(TimeLimit asked, Deadline deadline) {
        if (model.answered(asked, deadline)) {
            say(words(deadline), meaning(deadline.fit()));
            Runnable then = waiting;
            waiting = () -> {};
            then.run();
        }
    }

    private String words(Deadline deadline) {
        LocalDateTime until = LocalDateTime.ofInstant(deadline.until(), Dates.ZONE);
        String weekday = until.getDayOfWeek().getDisplayName(TextStyle.FULL, texts.locale());
        String moment = texts.get(
                "deadline.until",
                "time",
                TIME.format(until),
                "weekday",
                weekday,
                "day",
                VietnamTime.day(deadline.until()),
                "remaining",
                deadline.remaining().words(asking.language()));
        return switch (deadline.fit()) {
            case PAST -> texts.get("deadline.past", "until", moment);
            case DAY_OFF -> texts.get("deadline.day_off", "until", moment) + off(deadline.daysOff());
            case FITS -> moment + off(deadline.daysOff());
        };
    }

    /** Days off of one name are said once, with their number. */
    private String off(List<CalendarDay> days) {
        if (days.isEmpty()) {
            return "";
        }
        Map<String, Integer> named = new LinkedHashMap<>();
        days.forEach(day -> named.merge(day.description(), 1, Integer::sum));
        String names = named.entrySet().stream()
                .map(name -> texts.get("deadline.off_days", "name", name.getKey(), "count", name.getValue()))
                .collect(Collectors.joining(", "));
        return "\n" + texts.get("deadline.not_counted", "days", names);
    }

    private static Meaning meaning(Deadline.Fit fit) {
        return switch (fit) {
            case FITS -> Meaning.QUIET;
            case DAY_OFF -> Meaning.WARNING;
            case PAST -> Meaning.DANGER;
        };
    }

    private void say(String words, Meaning meaning) {
        comesTo.setText(words.replace("&", "&&"));
        comesTo.setForeground(Palette.colour(Palette.of(comesTo.getDisplay()).of(meaning)));
        comesTo.requestLayout();
        DialogShell.makeRoom(comesTo);
    }
}
