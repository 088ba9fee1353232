package org.vanthu.ui.documents.internal.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.ui.documents.internal.deadline.DeadlineModel;
import org.vanthu.ui.kit.form.Field;

/** Who is to get a document in which part by when; knows nothing of the screen. */
final class AssignModel {

    /** One line of the distribution. */
    record Line(Assignee assignee, String name, Part part) {}

    final Field<String> words = new Field<>("");
    final DeadlineModel due = new DeadlineModel();
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

    /** The distribution; the deadline does not bind those informed. */
    Distribution distribution() {
        return new Distribution(
                words.get(),
                lines.stream()
                        .map(line -> new Distribution.Line(
                                line.assignee(),
                                line.part(),
                                line.part() == Part.INFORM ? Optional.empty() : due.limit()))
                        .toList());
    }

    /** Whether it can be asked what would happen: somebody is to get it, and what is typed as deadline is one. */
    boolean isReady() {
        return !lines.isEmpty() && !due.isWrong();
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
