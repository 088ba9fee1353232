package org.vanthu.ui.documents.internal.incoming;

import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.office.Deadline;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.deadline.DeadlineInput;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** The inputs for what is registered about an incoming document, whether at first or to put it right. */
final class IncomingForm {

    private final RegisterModel model;
    private final Text first;
    private final DeadlineInput due;

    /**
     * Puts the inputs under what stands there.
     *
     * @param hours of the body that registers it, to count working days by
     */
    IncomingForm(Composite parent, RegisterModel model, Function<TimeLimit, Outcome<Deadline>> hours, Asking asking) {
        this.model = model;
        Language language = asking.language();
        Texts texts = DocumentTexts.of(parent.getDisplay());
        FormPane form = new FormPane(parent);
        form.control().setLayoutData(Layouts.wide());
        first = form.text(texts.get("field.code"), model.code, Span.HALF);
        form.day(texts.get("field.issued"), model.issued, Span.HALF);
        form.text(texts.get("field.issuer"), model.issuer, Span.FULL);
        form.choice(
                texts.get("field.type"),
                model.type,
                List.of(DocumentType.values()),
                type -> type.label(language),
                Span.HALF);
        form.choice(
                texts.get("field.urgency"),
                model.urgency,
                List.of(Urgency.values()),
                urgency -> urgency.label(language),
                Span.HALF);
        form.area(texts.get("field.subject"), model.subject, 3);
        form.text(texts.get("field.signer"), model.signer, Span.FULL);
        form.text(texts.get("field.signer_position"), model.signerPosition, Span.FULL);
        due = new DeadlineInput(form, model.due, hours, asking);
        form.text(texts.get("field.note"), model.note, Span.FULL);
        more(form, texts, language);
    }

    /** What few documents need, folded away unless it is filled (NĐ 30/2020, Annex VI Part II.II). */
    private void more(FormPane form, Texts texts, Language language) {
        model.more.set(model.hasRare());
        form.fold(texts.get("field.more"), model.more);
        rare(form, IncomingField.FILE_NOTATION.label(language), model.fileNotation, Span.HALF);
        rare(form, IncomingField.LANGUAGE.label(language), model.language, Span.HALF);
        rare(form, IncomingField.TO_PLACES.label(language), model.toPlaces, Span.FULL)
                .setMessage(texts.get("field.to_places_hint"));
        rare(form, IncomingField.IDENTIFIER.label(language), model.identifier, Span.HALF);
        rare(form, IncomingField.ISSUER_CODE.label(language), model.issuerCode, Span.HALF);
    }

    private Text rare(FormPane form, String label, Field<String> field, Span span) {
        Text text = form.text(label, field, span);
        form.onlyWhile(model.more::get, text, model.more);
        return text;
    }

    void focus() {
        first.setFocus();
    }

    /**
     * Goes on once the deadline is a day: at once, or when the office has said which day so many working days come to. Not
     * if something is typed that is no deadline; that is said at the input.
     */
    void withDeadline(Runnable then) {
        if (!due.isFine()) {
            return;
        }
        if (model.due.isAwaited()) {
            due.whenKnown(then);
        } else {
            then.run();
        }
    }
}
