package org.vanthu.ui.documents.internal.incoming;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
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

    void open(Shell parent, Seen<AssignmentId> assignment, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        Fields named = new Fields(language);
        Field<Optional<LocalDate>> day = named.add("resultDate", new Field<>(Optional.of(LocalDate.now(Dates.ZONE))));
        Field<String> note = named.add("note", new Field<>(""));
        DialogShell dialog = new DialogShell(parent, texts.get("complete.title"), texts.get("complete.explanation"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.day(texts.get("complete.day"), day, Span.HALF);
        form.area(texts.get("complete.note"), note, 4);
        dialog.cancel();
        dialog.prominent(texts.get("step.COMPLETE"), Icon.COMPLETE, () -> {
            Completion completion =
                    new Completion(day.get().orElse(LocalDate.now(Dates.ZONE)), note.get(), Optional.empty());
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
}
