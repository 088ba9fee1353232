package org.vanthu.ui.documents.internal.outgoing;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.Language;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.SavedPrint;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** Who gets a document over which channel, and how far each of them is. */
final class RecipientsPane {

    private final Composite pane;
    private final DeliveryTable table;
    private final ActButton dispatched;
    private final ActButton list;
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
        bar.setLayout(Layouts.columns(2, Layouts.LARGE, Layouts.MEDIUM));
        bar.setLayoutData(Layouts.wide());
        dispatched = new ActButton(bar, ActButton.Weight.PLAIN, texts.get("recipients.dispatched"), Icon.ISSUE);
        dispatched.onPress(this::noteDispatched);
        list = new ActButton(bar, ActButton.Weight.PLAIN, texts.get("copy_sending.list"), Icon.PRINT);
        list.onPress(this::print);
        table = new DeliveryTable(pane, asking.background(), language);
        table.control().setLayoutData(Layouts.fill());
        table.onSelect(this::enable);
    }

    Control control() {
        return pane;
    }

    void show(OutgoingView view) {
        shown = Optional.of(view);
        enable();
        if (view.deliveries().isEmpty()) {
            table.show(view.document().fields().recipients());
            return;
        }
        asking.ask(
                pane,
                () -> office.dispatch().follow(view.document().id()),
                followed -> table.follow(
                        followed.stream().map(FollowedDelivery::delivery).toList()));
    }

    private void enable() {
        dispatched.setEnabled(table.toDispatch().isPresent());
        list.setEnabled(shown.filter(RecipientsPane::isCarried).isPresent());
    }

    /** Whether somebody has to be reached on paper, or told there that it was taken back. */
    private static boolean isCarried(OutgoingView view) {
        return view.deliveries().stream().anyMatch(delivery -> delivery.recipient() instanceof Recipient.Outside);
    }

    private void print() {
        shown.ifPresent(view -> new SavedPrint(asking)
                .save(
                        pane.getShell(),
                        () -> office.dispatch()
                                .printDispatchList(view.document().id()),
                        saved -> {}));
    }

    private void noteDispatched() {
        shown.ifPresent(view -> table.toDispatch()
                .ifPresent(delivery -> asking.ask(
                        pane,
                        () -> office.dispatch().dispatched(view.document().id(), delivery.id()),
                        done -> changed.run())));
    }
}
