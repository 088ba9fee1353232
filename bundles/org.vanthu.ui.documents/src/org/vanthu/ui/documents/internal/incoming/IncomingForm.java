package org.vanthu.ui.documents.internal.incoming;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.widget.Layouts;

/** The inputs for what is registered about an incoming document, whether at first or to put it right. */
final class IncomingForm {

    private IncomingForm() {}

    /** Puts the inputs under what stands there; answers the first, for the focus. */
    static Text in(Composite parent, RegisterModel model, Language language) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        FormPane form = new FormPane(parent);
        form.control().setLayoutData(Layouts.wide());
        Text first = form.text(texts.get("field.code"), model.code, Span.HALF);
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
        form.day(texts.get("field.due"), model.due, Span.HALF);
        form.text(texts.get("field.note"), model.note, Span.HALF);
        return first;
    }
}
