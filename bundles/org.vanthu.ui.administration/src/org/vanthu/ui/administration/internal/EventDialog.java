package org.vanthu.ui.administration.internal;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Scrolled;

/** One event in words, and behind them as the record holds it, identities included, to be copied. */
record EventDialog(Texts texts, EventWords words) {

    /**
     * @param names of the things that its facts identify, by identity
     * @param narrow gets the identity of the thing when everything done to it is asked for
     */
    void open(Shell parent, Event event, String who, String what, Map<String, String> names, Consumer<String> narrow) {
        DialogShell dialog = new DialogShell(parent, words.of(event.act()), "");
        Scrolled scrolled = new Scrolled(dialog.body(), 0, 0);
        scrolled.control().setLayoutData(Layouts.fill());
        FormPane form = new FormPane(scrolled.content());
        form.control().setLayoutData(Layouts.wide());
        form.fact(texts.get("events.at"), VietnamTime.minute(event.at()), Span.HALF);
        form.fact(texts.get("events.who"), who, Span.HALF);
        form.fact(texts.get("events.object"), what, Span.FULL);
        new FactWords(texts, names)
                .of(event.payload())
                .forEach(line -> form.fact(line.name(), line.value(), Span.HALF));
        Field<Boolean> raw = new Field<>(false);
        form.fold(texts.get("events.raw"), raw);
        Text identity = form.text(texts.get("events.identity"), new Field<>(event.objectId()), Span.FULL);
        Text payload = form.area(
                texts.get("events.payload"), new Field<>(event.payload().json()), 5);
        for (Text one : new Text[] {identity, payload}) {
            one.setEditable(false);
            form.onlyWhile(raw::get, one, raw);
        }
        dialog.closingBeside();
        dialog.prominent(texts.get("events.all_of_it"), Icon.HISTORY, () -> {
            dialog.close();
            narrow.accept(event.objectId());
        });
        dialog.open(600, 460);
        scrolled.measure();
    }
}
