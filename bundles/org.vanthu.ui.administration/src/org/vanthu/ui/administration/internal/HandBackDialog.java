package org.vanthu.ui.administration.internal;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.incoming.HandBack;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.StateWords;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.work.Asking;

/** What a deputy did, for who comes back: act by act, with the document as it stands now. */
record HandBackDialog(Asking asking, Texts texts) {

    void open(Shell parent, HandBack report) {
        Delegation delegation = report.delegation();
        Instant end = delegation.revokedAt().orElse(delegation.end());
        DialogShell dialog = new DialogShell(
                parent,
                texts.get("absence.report_title"),
                texts.get(
                        "absence.report_what",
                        "name",
                        report.deputy(),
                        "begin",
                        AbsenceWords.begin(delegation.begin()),
                        "end",
                        AbsenceWords.end(end)));
        Notice open = report.open() == 0
                ? new Notice(dialog.body()).show(texts.get("absence.open_none"), Meaning.QUIET)
                : new Notice(dialog.body()).show(texts.get("absence.open", "count", report.open()), Meaning.ACCENT);
        open.control().setLayoutData(Layouts.wide());
        PagedTable<HandBack.Done> table = new PagedTable<>(
                dialog.body(),
                asking.background(),
                columns(),
                done -> done.event().sequence(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.whenEmpty(Icon.HISTORY, texts.get("absence.no_acts"), texts.get("absence.no_acts_next"));
        dialog.closing();
        dialog.open(1000, 520);
        table.showAndSelect(Pages.of(report.acts()));
        table.takeFocus();
    }

    private List<Column<HandBack.Done>> columns() {
        EventWords acts = new EventWords(texts, asking.language());
        StateWords states = new StateWords(asking.language());
        return List.of(
                Column.of(
                        "at",
                        texts.get("absence.at"),
                        140,
                        done -> VietnamTime.minute(done.event().at())),
                Column.of(
                        "act",
                        texts.get("absence.act"),
                        180,
                        done -> acts.of(done.event().act())),
                Column.<HandBack.Done>of("document", texts.get("absence.document"), 320, done -> document(done, acts))
                        .stretched(),
                Column.of(
                        "now", texts.get("absence.now"), 150, done -> states.shown(ofDocument(done, Headline::state))),
                Column.of("holder", texts.get("absence.holder"), 170, done -> ofDocument(done, Headline::holder)));
    }

    private static String document(HandBack.Done done, EventWords acts) {
        return done.headlines().stream()
                .map(headline -> Stream.of(headline.code(), headline.subject())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(" · ")))
                .findFirst()
                .orElseGet(() -> acts.kind(done.event().objectKind()));
    }

    private static String ofDocument(HandBack.Done done, Function<Headline, String> words) {
        return done.headlines().stream().map(words).findFirst().orElse("");
    }
}
