package org.vanthu.ui.documents.internal.outgoing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.deadline.DeadlineInput;
import org.vanthu.ui.documents.internal.deadline.DeadlineModel;
import org.vanthu.ui.documents.internal.incoming.People;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.TreePicker;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Unsaved;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** Asks people and units for their opinion on a draft. */
final class AskOpinionsDialog {

    private static final int USUAL_DAYS = 3;

    private final OutgoingOffice office;
    private final Asking asking;
    private final Map<Assignee, String> asked = new LinkedHashMap<>();
    private final Field<String> question = new Field<>("");
    private final DeadlineModel due = new DeadlineModel();

    AskOpinionsDialog(OutgoingOffice office, Asking asking) {
        this.office = office;
        this.asking = asking;
    }

    void open(Shell parent, OutgoingDocument document, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("act.ASK_OPINIONS"), texts.get("ask.explanation"));
        TreePicker<Assignee> picker = new TreePicker<>(dialog.body(), texts.get("assign.search"));
        picker.control().setLayoutData(Layouts.fill());
        Label names = Words.paragraph(dialog.body(), texts.get("ask.nobody"), TextFont.BODY, Meaning.QUIET);
        names.setLayoutData(Layouts.wide());
        Unsaved.watch(names, () -> Set.copyOf(asked.keySet()));
        picker.onPick(one -> {
            String name = picker.markedName();
            asked.compute(one, (key, before) -> before == null ? name : null);
            names.setText(
                    asked.isEmpty()
                            ? texts.get("ask.nobody")
                            : texts.get("ask.chosen", "names", String.join(", ", asked.values())));
            dialog.shell().layout(true, true);
        });
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.area(texts.get("ask.question"), question, 2);
        due.showDays(USUAL_DAYS);
        new DeadlineInput(form, due, limit -> office.hours().deadline(document.organisation(), limit), asking);
        dialog.cancel();
        dialog.prominent(
                texts.get("act.ASK_OPINIONS"),
                Icon.OPINION,
                () -> due.limit()
                        .ifPresentOrElse(
                                limit -> ask(dialog, document, limit, done),
                                () -> dialog.troubles(List.of(texts.get("deadline.wrong", "most", TimeLimit.MOST)))));
        new People(office.directory()).offer(picker, asking, document.organisation());
        dialog.open(560, 680);
    }

    private void ask(DialogShell dialog, OutgoingDocument document, TimeLimit limit, Runnable done) {
        OpinionRequest request = request(limit);
        asking.ask(
                dialog.shell(),
                () -> office.drafting().askOpinions(new Seen<>(document.id(), document.version()), request),
                changed -> {
                    dialog.close();
                    done.run();
                },
                troubles -> dialog.troubles(asking.words(troubles)));
    }

    private OpinionRequest request(TimeLimit limit) {
        Set<AccountId> people = new LinkedHashSet<>();
        Set<UnitId> units = new LinkedHashSet<>();
        for (Assignee one : asked.keySet()) {
            switch (one) {
                case Assignee.ToPerson person -> people.add(person.account());
                case Assignee.ToUnit unit -> units.add(unit.unit());
            }
        }
        return new OpinionRequest(people, units, limit, question.get());
    }
}
