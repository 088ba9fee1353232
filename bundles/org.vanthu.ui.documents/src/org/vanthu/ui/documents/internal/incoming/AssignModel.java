package org.vanthu.ui.documents.internal.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.AssignmentWish;
import org.vanthu.domain.routing.Part;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.text.Dates;

/** Who is to get a document in which part by when; knows nothing of the screen. */
final class AssignModel {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    /** One line of the distribution. */
    record Line(Assignee assignee, String name, Part part) {}

    final Field<String> words = new Field<>("");
    final Field<Optional<LocalDate>> due = new Field<>(Optional.empty());
    private final List<Line> lines = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    AssignModel() {
        words.onChange(this::changed);
        due.onChange(this::changed);
    }

    /**
     * Adds somebody: as lead while there is none, else in the part wished. Somebody who is there already gets the new
     * part; a second lead makes the first co-operate.
     */
    void add(Assignee assignee, String name, Part wished) {
        lines.removeIf(line -> line.assignee().equals(assignee));
        if (wished == Part.LEAD) {
            lines.replaceAll(
                    line -> line.part() == Part.LEAD ? new Line(line.assignee(), line.name(), Part.CO_OPERATE) : line);
            lines.addFirst(new Line(assignee, name, Part.LEAD));
        } else {
            lines.add(new Line(assignee, name, wished));
        }
        changed();
    }

    void remove(Line line) {
        lines.remove(line);
        changed();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The part that the next one added most likely has. */
    Part next() {
        return lines.stream().noneMatch(line -> line.part() == Part.LEAD) ? Part.LEAD : Part.CO_OPERATE;
    }

    /** The distribution; the deadline is the end of the working day chosen and does not bind those informed. */
    Distribution distribution() {
        Optional<Instant> until =
                due.get().map(day -> day.atTime(END_OF_DAY).atZone(Dates.ZONE).toInstant());
        return new Distribution(
                words.get(),
                lines.stream()
                        .map(line -> new AssignmentWish(
                                line.assignee(), line.part(), line.part() == Part.INFORM ? Optional.empty() : until))
                        .toList());
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
