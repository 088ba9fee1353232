package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.domain.Language;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.SavedPrint;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Sends a copy to recipients, and shows how far it is at each. */
final class CopySendingDialog {

    private static final int HEIGHT_OF_TABLE = 240;

    private final CopyingDesk desk;
    private final Asking asking;
    private final Language language;
    private final ChosenRecipients recipients = new ChosenRecipients();
    private DocumentCopy copy;
    private DialogShell dialog;
    private DeliveryTable sent;
    private ActButton dispatched;
    private ActButton list;
    private ActButton send;
    private RecipientsChooser chooser;

    CopySendingDialog(CopyingDesk desk, Asking asking, Language language) {
        this.desk = desk;
        this.asking = asking;
        this.language = language;
    }

    void open(Shell parent, DocumentCopy made) {
        copy = made;
        Texts texts = DocumentTexts.of(parent.getDisplay());
        dialog = new DialogShell(
                parent, texts.get("copy_sending.title", "code", copy.code()), texts.of("copy_sending.", copy.medium()));
        dialog.shell().setData("page", "copy-sending");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        chooser = new RecipientsChooser(
                form.custom(texts.get("field.recipients"), recipients.field, Span.FULL),
                recipients,
                desk.directory(),
                asking);
        sent = new DeliveryTable(dialog.body(), asking.background(), language);
        sent.control().setLayoutData(Layouts.wideOfHeight(HEIGHT_OF_TABLE));
        dialog.closingBeside();
        list = dialog.plain(texts.get("copy_sending.list"), Icon.PRINT, this::print);
        dispatched = dialog.plain(texts.get("recipients.dispatched"), Icon.CHECK, this::noteDispatched);
        send = dialog.prominent(texts.get("copy_sending.send"), Icon.ISSUE, this::send);
        sent.onSelect(this::enable);
        recipients.field.onChange(this::enable);
        enable();
        list.setEnabled(false);
        dialog.open(980, 560);
        chooser.search().setFocus();
        refresh();
    }

    private void enable() {
        dispatched.setEnabled(sent.toDispatch().isPresent());
        send.setEnabled(
                copy.state() == CopyState.MADE && !recipients.field.get().isEmpty());
    }

    private void refresh() {
        asking.ask(dialog.shell(), () -> desk.copies().follow(copy.id()), this::show);
    }

    private void show(List<FollowedDelivery> followed) {
        sent.follow(followed.stream().map(FollowedDelivery::delivery).toList());
        list.setEnabled(followed.stream().anyMatch(one -> one.delivery().recipient() instanceof Recipient.Outside));
        enable();
    }

    private void send() {
        if (!chooser.isSettled()) {
            return;
        }
        dialog.troubles(List.of());
        send.setEnabled(false);
        asking.ask(
                dialog.shell(),
                () -> desk.copies().send(copy.id(), recipients.field.get()),
                done -> {
                    recipients.field.set(List.of());
                    refresh();
                },
                this::refused);
    }

    private void noteDispatched() {
        sent.toDispatch()
                .ifPresent(delivery -> asking.ask(
                        dialog.shell(),
                        () -> desk.copies().dispatched(copy.id(), delivery.id()),
                        done -> refresh(),
                        this::refused));
    }

    private void print() {
        new SavedPrint(asking).save(dialog.shell(), () -> desk.copies().printDispatchList(copy.id()), saved -> {});
    }

    private void refused(List<Trouble> troubles) {
        dialog.troubles(asking.words(troubles));
        enable();
    }
}
