package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.Language;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** Who gets a document over which channel, and how far each of them is. */
final class RecipientsPane {

    private record Line(Recipient recipient, Optional<Delivery> delivery) {}

    private final Composite pane;
    private final PagedTable<Line> table;
    private final ActButton dispatched;
    private final OutgoingOffice office;
    private final Asking asking;
    private final Texts texts;
    private final Runnable changed;
    private Optional<OutgoingView> shown = Optional.empty();

    RecipientsPane(Composite parent, OutgoingOffice office, Asking asking, Language language, Runnable changed) {
        this.office = office;
        this.asking = asking;
        this.changed = changed;
        texts = DocumentTexts.of(parent.getDisplay());
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        Composite bar = Surface.same(pane);
        bar.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.MEDIUM));
        bar.setLayoutData(Layouts.wide());
        dispatched = new ActButton(bar, ActButton.Weight.PLAIN, texts.get("recipients.dispatched"), Icon.ISSUE);
        dispatched.onPress(this::noteDispatched);
        table = new PagedTable<>(
                pane,
                asking.background(),
                List.of(
                        Column.<Line>of(
                                        "name",
                                        texts.get("field.recipients"),
                                        320,
                                        line -> line.recipient().name())
                                .stretched(),
                        Column.of(
                                "channel",
                                texts.get("recipients.channel"),
                                200,
                                line -> texts.get(IssueDialog.channel(line.recipient()))),
                        Column.<Line>of(
                                        "state",
                                        texts.get("column.state"),
                                        150,
                                        line -> line.delivery()
                                                .map(delivery ->
                                                        delivery.state().label(language))
                                                .orElse(texts.get("recipients.not_issued")))
                                .meaning(RecipientsPane::meaning),
                        Column.of(
                                "arrival",
                                texts.get("recipients.arrival"),
                                110,
                                line -> line.delivery()
                                        .flatMap(Delivery::arrival)
                                        .map(arrival -> String.valueOf(arrival.number()))
                                        .orElse("")),
                        Column.of(
                                "at",
                                texts.get("recipients.since"),
                                140,
                                line -> line.delivery()
                                        .map(delivery -> Dates.minute(delivery.changedAt()))
                                        .orElse("")),
                        Column.of(
                                "reason",
                                texts.get("field.reason"),
                                200,
                                line -> line.delivery().map(Delivery::reason).orElse(""))),
                line -> line.recipient().name(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.onSelect(this::enable);
    }

    private static Meaning meaning(Line line) {
        return line.delivery()
                .map(Delivery::state)
                .filter(state -> state == DeliveryState.REFUSED || state == DeliveryState.RECALLED)
                .map(state -> Meaning.DANGER)
                .orElse(Meaning.PLAIN);
    }

    Control control() {
        return pane;
    }

    void show(OutgoingView view) {
        shown = Optional.of(view);
        enable();
        if (view.deliveries().isEmpty()) {
            table.show(Pages.of(view.document().fields().recipients().stream()
                    .map(recipient -> new Line(recipient, Optional.empty()))
                    .toList()));
            return;
        }
        asking.ask(
                pane,
                () -> office.dispatch().follow(view.document().id()),
                followed -> table.showAndSelect(Pages.of(followed.stream()
                        .map(FollowedDelivery::delivery)
                        .map(delivery -> new Line(delivery.recipient(), Optional.of(delivery)))
                        .toList())));
    }

    private Optional<Delivery> toDispatch() {
        return table.selected().stream()
                .findFirst()
                .flatMap(Line::delivery)
                .filter(delivery -> delivery.state() == DeliveryState.TO_DISPATCH);
    }

    private void enable() {
        dispatched.setEnabled(toDispatch().isPresent());
    }

    private void noteDispatched() {
        shown.ifPresent(view -> toDispatch()
                .ifPresent(delivery -> asking.ask(
                        pane,
                        () -> office.dispatch().dispatched(view.document().id(), delivery.id()),
                        done -> changed.run())));
    }
}
