package org.vanthu.ui.documents.internal.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** Opens a register of its own for a document type or an advisory body, as the head of the office has ruled. */
record OpenRegisterDialog(Registers registers, OrganisationId organisation, Asking asking, SeriesWords words) {

    /** @param known the series that have a register already; they are not offered again */
    void open(Shell parent, List<Series> known, Runnable done) {
        Texts texts = words.texts();
        DialogShell dialog =
                new DialogShell(parent, texts.get("registers.open_title"), texts.get("registers.open_words"));
        Field<Optional<Series>> chosen = new Field<>(Optional.empty());
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Combo choice = form.choice(
                texts.get("registers.open_for"),
                chosen,
                offered(known),
                one -> one.map(words::name).orElse(""),
                Span.FULL);
        Words.paragraph(dialog.body(), texts.get("registers.open_years"), TextFont.SMALL, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        dialog.cancel();
        ActButton open = dialog.prominent(
                texts.get("registers.open_do"),
                Icon.REGISTER,
                () -> chosen.get()
                        .ifPresent(series -> asking.ask(
                                dialog.shell(),
                                () -> registers.open(organisation, series),
                                register -> {
                                    dialog.close();
                                    done.run();
                                },
                                troubles -> dialog.troubles(asking.words(troubles)))));
        open.setEnabled(false);
        chosen.onChange(() -> open.setEnabled(chosen.get().isPresent()));
        dialog.open(520, 300);
        choice.setFocus();
    }

    private List<Optional<Series>> offered(List<Series> known) {
        List<Series> all = new ArrayList<>();
        Arrays.stream(DocumentType.values()).map(Series.OfType::new).forEach(all::add);
        words.units().stream()
                .filter(unit -> unit.isOpen() && unit.isAdvisory())
                .map(Unit::id)
                .map(Series.Advisory::new)
                .forEach(all::add);
        all.removeAll(known);
        return all.stream().map(Optional::of).toList();
    }
}
