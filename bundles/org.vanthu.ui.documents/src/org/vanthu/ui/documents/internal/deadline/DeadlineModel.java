package org.vanthu.ui.documents.internal.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.office.Deadline;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.text.Dates;

/**
 * A deadline as it is typed: a day, or a number of working days or hours. The number wins; the day that the office makes of
 * it is shown in its place. Knows nothing of the screen.
 */
public final class DeadlineModel {

    /** What the number counts. */
    public enum Unit {
        DAYS,
        HOURS
    }

    /** A deadline as it is typed, whether it can be one or not. */
    public record Typed(String day, String count) {}

    final Field<String> day = new Field<>("");
    final Field<String> count = new Field<>("");
    final Field<Unit> unit = new Field<>(Unit.DAYS);

    private final List<Runnable> listeners = new ArrayList<>();
    private final boolean ofDays;
    private Optional<TimeLimit> made = Optional.empty();
    private boolean answering;

    public DeadlineModel() {
        this(false);
    }

    private DeadlineModel(boolean ofDays) {
        this.ofDays = ofDays;
        day.onChange(() -> {
            if (!answering) {
                count.set("");
                changed();
            }
        });
        count.onChange(this::changed);
        unit.onChange(this::changed);
    }

    /** A deadline of which only the day is kept: working days can be counted, hours not. */
    public static DeadlineModel ofDays() {
        return new DeadlineModel(true);
    }

    boolean isOfDays() {
        return ofDays;
    }

    /** The input at which it is said what is wrong with the deadline. */
    public Field<?> input() {
        return count;
    }

    /** Begins with this day. */
    public void show(LocalDate known) {
        day.set(VietnamTime.day(known));
    }

    /** Begins with so many working days. */
    public void showDays(int days) {
        count.set(String.valueOf(days));
    }

    /**
     * What is typed and the office has made no day of yet, the day and the number as they are typed; the number is empty once
     * the day stands for it.
     */
    public Typed typed() {
        return new Typed(day.get(), made.isPresent() && made.equals(limit()) ? "" : count.get());
    }

    /** Begins with what was typed. */
    public void show(Typed before) {
        day.set(before.day());
        count.set(before.count());
    }

    /** What is typed; empty when nothing is, or nothing that can be a deadline. */
    public Optional<TimeLimit> limit() {
        if (!count.get().isBlank()) {
            return counted()
                    .map(number -> unit.get() == Unit.DAYS ? new TimeLimit.Days(number) : new TimeLimit.Hours(number));
        }
        return Dates.typed(day.get()).map(TimeLimit.UntilDay::new);
    }

    /** The day that is typed, or that the office has made of the number; empty as long as it has not. */
    public Optional<LocalDate> lastDay() {
        return isAwaited() ? Optional.empty() : Dates.typed(day.get());
    }

    /** Whether the office has yet to say which day the number comes to. */
    public boolean isAwaited() {
        return !count.get().isBlank() && !made.equals(limit());
    }

    /** Whether something is typed that is no deadline. */
    public boolean isWrong() {
        return limit().isEmpty() && !(count.get().isBlank() && day.get().isBlank());
    }

    private Optional<Integer> counted() {
        String typed = count.get().strip();
        return Optional.of(typed)
                .filter(number -> number.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= TimeLimit.MOST);
    }

    /**
     * The answer of the office to this limit; one that is no longer typed is let go. A day that is typed stays as it is: it
     * may be only half typed.
     */
    boolean answered(TimeLimit asked, Deadline deadline) {
        if (!limit().equals(Optional.of(asked))) {
            return false;
        }
        if (!(asked instanceof TimeLimit.UntilDay)) {
            answering = true;
            day.set(VietnamTime.day(deadline.until()));
            answering = false;
            made = Optional.of(asked);
        }
        return true;
    }

    /** Called after each change of what is typed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
