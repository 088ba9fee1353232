package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.Language;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.work.Background;

/** Recipients with the channel to each and how far it is there. */
final class DeliveryTable {

    /** A recipient; nothing was delivered before issuing. */
    record Line(Recipient recipient, Optional<Delivery> delivery) {}

    private final PagedTable<Line> table;

    DeliveryTable(Composite parent, Background background, Language language) {
        table = new PagedTable<>(
                parent,
                background,
                columns(DocumentTexts.of(parent.getDisplay()), language),
                line -> line.delivery()
                        .map(delivery -> delivery.id().toString())
                        .orElse(line.recipient().name()),
                RowLook.plain());
    }

    private static List<Column<Line>> columns(Texts texts, Language language) {
        return List.of(
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
                                        .map(delivery -> delivery.state().label(language))
                                        .orElse(texts.get("recipients.not_issued")))
                        .meaning(DeliveryTable::meaning),
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
                                .map(delivery -> VietnamTime.minute(delivery.changedAt()))
                                .orElse("")),
                Column.of(
                        "reason",
                        texts.get("field.reason"),
                        200,
                        line -> line.delivery().map(Delivery::reason).orElse("")));
    }

    private static Meaning meaning(Line line) {
        return line.delivery()
                .map(Delivery::state)
                .filter(state -> state == DeliveryState.REFUSED || state == DeliveryState.RECALLED)
                .map(state -> Meaning.DANGER)
                .orElse(Meaning.PLAIN);
    }

    Control control() {
        return table.control();
    }

    void onSelect(Runnable listener) {
        table.onSelect(listener);
    }

    /** Who will get it. */
    void show(List<Recipient> recipients) {
        table.show(Pages.of(recipients.stream()
                .map(recipient -> new Line(recipient, Optional.empty()))
                .toList()));
    }

    /** How far each of them is. */
    void follow(List<Delivery> deliveries) {
        table.showAndSelect(Pages.of(deliveries.stream()
                .map(delivery -> new Line(delivery.recipient(), Optional.of(delivery)))
                .toList()));
    }

    /** What is chosen, where it still has to be carried or posted. */
    Optional<Delivery> toDispatch() {
        return table.selected().stream()
                .findFirst()
                .flatMap(Line::delivery)
                .filter(delivery -> delivery.state() == DeliveryState.TO_DISPATCH);
    }
}
