package org.vanthu.ui.documents.internal.incoming;

import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vanthu.api.incoming.RoutingView;
import org.vanthu.domain.Language;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.SaidCard;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.Badge;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;

/** The routing of a document as the slip of Annex IV prints it: who has which part, by when, and what was said. */
final class RoutingPane {

    private static final int STEP = 28;

    private final Scrolled scroll;
    private final Texts texts;
    private final Language language;

    RoutingPane(Composite parent, Language language) {
        scroll = new Scrolled(parent, Layouts.LARGE, Layouts.LARGE);
        texts = DocumentTexts.of(parent.getDisplay());
        this.language = language;
    }

    Control control() {
        return scroll.control();
    }

    void show(RoutingView routing) {
        scroll.clear();
        Composite content = scroll.content();
        if (routing.nodes().isEmpty()) {
            new EmptyState(content)
                    .show(Icon.ROUTING, texts.get("routing.empty"), texts.get("routing.empty_next"))
                    .control()
                    .setLayoutData(Layouts.fill());
        }
        routing.nodes().forEach(node -> node(content, node));
        if (!routing.directions().isEmpty()) {
            section(content, "routing.directions");
        }
        routing.directions()
                .forEach(line -> SaidCard.add(
                        content,
                        line.giver(),
                        VietnamTime.minute(line.direction().givenAt()) + "  →  " + receivers(routing, line.direction()),
                        line.direction().words()));
        if (!routing.opinions().isEmpty()) {
            section(content, "routing.opinions");
        }
        routing.opinions()
                .forEach(line -> SaidCard.add(
                        content,
                        line.author(),
                        VietnamTime.minute(line.opinion().at()) + " · "
                                + texts.of("opinion.", line.opinion().kind()),
                        line.opinion().words()));
        scroll.measure();
    }

    /** Who got what by it. */
    private String receivers(RoutingView routing, Direction direction) {
        return routing.nodes().stream()
                .filter(node -> node.assignment().direction().equals(direction.id()))
                .map(this::receiver)
                .collect(Collectors.joining("; "));
    }

    private String receiver(RoutingView.Node node) {
        String part = node.assignment().part().label(language);
        return node.assignment()
                .due()
                .map(due -> texts.get("routing.task_due", "part", part, "who", node.who(), "day", VietnamTime.day(due)))
                .orElseGet(() -> texts.get("routing.task", "part", part, "who", node.who()));
    }

    private void section(Composite content, String key) {
        GridData data = Layouts.wide();
        data.verticalIndent = 12;
        Words.label(content, texts.get(key), TextFont.SMALL_STRONG, Meaning.QUIET)
                .setLayoutData(data);
    }

    private void node(Composite content, RoutingView.Node node) {
        Composite row = Surface.same(content);
        GridLayout layout = Layouts.columns(4, 12, 8);
        row.setLayout(layout);
        GridData data = Layouts.wide();
        data.horizontalIndent = node.depth() * STEP;
        row.setLayoutData(data);
        row.setBackground(Palette.colour(Palette.of(row.getDisplay()).ground()));
        Label mark = new Label(row, SWT.NONE);
        mark.setBackground(row.getBackground());
        mark.setImage(icon(node.assignment().state())
                .image(row.getDisplay(), 18, Palette.of(row.getDisplay()).of(meaning(node))));
        Composite words = Surface.same(row);
        GridLayout stack = Layouts.columns(1);
        stack.verticalSpacing = 1;
        words.setLayout(stack);
        words.setLayoutData(Layouts.wide());
        Words.label(words, node.who(), TextFont.STRONG, Meaning.PLAIN).setLayoutData(Layouts.wide());
        Words.label(
                        words,
                        texts.get("routing.given", "who", node.giver(), "at", VietnamTime.minute(node.givenAt())),
                        TextFont.SMALL,
                        Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        new Badge(row).show(node.assignment().part().label(language), Meaning.ACCENT);
        new Badge(row).show(standing(node), meaning(node));
    }

    private String standing(RoutingView.Node node) {
        String state = node.assignment().state().label(language);
        return node.remaining()
                .map(remaining -> state + " · " + remaining.words(language))
                .orElse(state);
    }

    private static Meaning meaning(RoutingView.Node node) {
        return node.timeliness() == Timeliness.OVERDUE || node.timeliness() == Timeliness.DONE_LATE
                ? Meaning.DANGER
                : Meaning.QUIET;
    }

    private static Icon icon(AssignmentState state) {
        return switch (state) {
            case OPEN -> Icon.CIRCLE;
            case IN_HAND -> Icon.HANDLE;
            case PASSED_ON -> Icon.ASSIGN;
            case DONE -> Icon.COMPLETE;
            case RETURNED -> Icon.RETURN;
            case RECALLED -> Icon.RECALL;
            case CANCELLED -> Icon.VOID;
        };
    }
}
