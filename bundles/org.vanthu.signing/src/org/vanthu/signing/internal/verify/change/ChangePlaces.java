package org.vanthu.signing.internal.verify.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/** On which pages changes are: those they name, or those their field stands on. */
public final class ChangePlaces {

    private final FormFields fields;
    private final Map<Integer, Integer> pageOfAnnotation = new HashMap<>();

    /** The pages of a file as it is now. */
    public static ChangePlaces of(PdfFile file, FormFields fields) throws MalformedPdf {
        ChangePlaces places = new ChangePlaces(fields);
        int number = 0;
        for (Pages.Page page : Pages.of(file).list()) {
            number++;
            for (PdfObject annotation : file.list(page.dict(), "Annots")) {
                if (annotation instanceof Ref reference) {
                    places.pageOfAnnotation.put(reference.number(), number);
                }
            }
        }
        return places;
    }

    private ChangePlaces(FormFields fields) {
        this.fields = fields;
    }

    /** Pages from 1, in order; none where the change is about no page. */
    public List<Integer> of(Change change) {
        Optional<Integer> named =
                Optional.ofNullable(change.words().details().get("page")).map(Integer::valueOf);
        return named.map(List::of)
                .orElseGet(() -> fields.find(change.field()).map(this::of).orElse(List.of()));
    }

    private List<Integer> of(Field field) {
        return field.widgets().stream()
                .flatMap(widget -> Stream.ofNullable(pageOfAnnotation.get(widget.number())))
                .distinct()
                .sorted()
                .toList();
    }
}
