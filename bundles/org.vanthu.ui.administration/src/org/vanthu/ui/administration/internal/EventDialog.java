package org.vanthu.ui.administration.internal;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** One event with everything that the record holds of it, identities included. */
record EventDialog(Texts texts, EventWords words) {

    /** @param narrow gets the identity of the thing when everything done to it is asked for */
    void open(Shell parent, Event event, String who, String what, Consumer<String> narrow) {
        DialogShell dialog = new DialogShell(parent, words.of(event.act()), "");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.fact(texts.get("events.at"), VietnamTime.minute(event.at()), Span.HALF);
        form.fact(texts.get("events.who"), who, Span.HALF);
        form.fact(texts.get("events.object"), what, Span.FULL);
        form.text(texts.get("events.identity"), new Field<>(event.objectId()), Span.FULL)
                .setEditable(false);
        form.area(texts.get("events.payload"), new Field<>(event.payload().json()), 5)
                .setEditable(false);
        dialog.cancel();
        dialog.prominent(texts.get("events.all_of_it"), Icon.HISTORY, () -> {
            dialog.close();
            narrow.accept(event.objectId());
        });
        dialog.open(560, 420);
    }
}
