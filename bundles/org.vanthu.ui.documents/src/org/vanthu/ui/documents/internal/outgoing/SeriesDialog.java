package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.Series;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.registers.SeriesWords;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** Chooses from which register a draft will take its number. */
record SeriesDialog(OutgoingOffice office, Asking asking) {

    private record Offered(List<Series> series, SeriesWords words) {}

    void open(Shell parent, OutgoingDocument document, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        asking.ask(
                parent,
                () -> SeriesWords.of(office.directory(), document.organisation(), texts, asking.language())
                        .flatMap(words -> office.drafting()
                                .series(
                                        document.organisation(),
                                        document.fields().type())
                                .map(series -> new Offered(series, words))),
                offered -> open(parent, document, offered, done));
    }

    private void open(Shell parent, OutgoingDocument document, Offered offered, Runnable done) {
        Texts texts = offered.words().texts();
        boolean several = offered.series().size() > 1;
        DialogShell dialog = new DialogShell(
                parent, texts.get("series.title"), texts.get(several ? "series.explanation" : "series.only_one"));
        if (several) {
            choose(dialog, document, offered, done);
        } else {
            Words.label(dialog.body(), offered.words().name(document.series()), TextFont.STRONG, Meaning.PLAIN);
            dialog.closing();
            dialog.open(520, 200);
        }
    }

    private void choose(DialogShell dialog, OutgoingDocument document, Offered offered, Runnable done) {
        Texts texts = offered.words().texts();
        Field<Series> chosen = new Field<>(document.series());
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Combo choice =
                form.choice(texts.get("series.label"), chosen, offered.series(), offered.words()::name, Span.FULL);
        dialog.cancel();
        dialog.prominent(
                texts.get("draft.save"),
                Icon.CHECK,
                () -> asking.ask(
                        dialog.shell(),
                        () -> office.drafting()
                                .chooseSeries(new Seen<>(document.id(), document.version()), chosen.get()),
                        saved -> {
                            dialog.close();
                            done.run();
                        },
                        troubles -> dialog.troubles(asking.words(troubles))));
        dialog.open(520, 260);
        choice.setFocus();
    }
}
