package org.vanthu.ui.documents.internal.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.Answer;
import org.vanthu.api.incoming.Completion;
import org.vanthu.api.incoming.Routing;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.Language;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Ends an assignment: the day of the result is asked, the moment of closing is now. */
final class CompleteDialog {

    private final Routing routing;
    private final Asking asking;
    private final Language language;

    CompleteDialog(Routing routing, Asking asking, Language language) {
        this.routing = routing;
        this.asking = asking;
        this.language = language;
    }

    /** @param answers what answers the document; the latest that was issued is offered as its reply */
    void open(Shell parent, Seen<AssignmentId> assignment, List<Answer> answers, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        Fields named = new Fields(language);
        Field<Optional<LocalDate>> day = named.add("resultDate", new Field<>(Optional.of(LocalDate.now(Dates.ZONE))));
        Field<String> note = named.add("note", new Field<>(""));
        DialogShell dialog = new DialogShell(parent, texts.get("complete.title"), texts.get("complete.explanation"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.day(texts.get("complete.day"), day, Span.HALF);
        Field<Optional<Answer>> reply = reply(form, answers, texts);
        form.area(texts.get("complete.note"), note, 4);
        dialog.cancel();
        dialog.prominent(texts.get("step.COMPLETE"), Icon.COMPLETE, () -> {
            Completion completion = new Completion(
                    day.get().orElse(LocalDate.now(Dates.ZONE)),
                    note.get(),
                    reply.get().map(Answer::id));
            asking.ask(
                    dialog.shell(),
                    () -> routing.complete(assignment, completion),
                    ended -> {
                        dialog.close();
                        done.run();
                    },
                    troubles -> dialog.troubles(asking.words(named.show(troubles))));
        });
        dialog.open(520, 360);
    }

    /** The register of follow-up names the reply (NĐ 30/2020, Annex IV), so it is kept with the end of the work. */
    private static Field<Optional<Answer>> reply(FormPane form, List<Answer> answers, Texts texts) {
        List<Optional<Answer>> choices = Stream.concat(
                        answers.stream().filter(Answer::isIssued).map(Optional::of),
                        Stream.of(Optional.<Answer>empty()))
                .toList();
        Field<Optional<Answer>> chosen = new Field<>(choices.getFirst());
        if (choices.size() > 1) {
            form.choice(texts.get("complete.reply"), chosen, choices, answer -> words(answer, texts), Span.FULL);
        }
        return chosen;
    }

    private static String words(Optional<Answer> answer, Texts texts) {
        return answer.map(one -> one.code().map(Object::toString).orElse("") + " – " + one.subject())
                .orElseGet(() -> texts.get("complete.no_reply"));
    }
}
