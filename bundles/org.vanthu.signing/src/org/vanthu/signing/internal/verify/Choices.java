package org.vanthu.signing.internal.verify;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/** The entries of a choice field (ISO 32000-2, 12.7.5.4): what each stands for, and what is shown for it. */
final class Choices {

    private static final long COMBO = 1L << 17;

    private record Entry(String value, String shown) {}

    private final List<Entry> entries = new ArrayList<>();
    private final boolean isList;

    private Choices(boolean isList) {
        this.isList = isList;
    }

    static Choices of(PdfFile file, Field field) throws MalformedPdf {
        long flags = file.resolve(Pages.inherited(file, field.dict(), "Ff")) instanceof Num number
                ? number.whole().orElse(0L)
                : 0;
        Choices choices = new Choices(field.type().equals("Ch") && (flags & COMBO) == 0);
        if (file.resolve(Pages.inherited(file, field.dict(), "Opt")) instanceof Arr(List<PdfObject> options)) {
            for (PdfObject option : options) {
                choices.add(file, file.resolve(option));
            }
        }
        return choices;
    }

    private void add(PdfFile file, PdfObject option) throws MalformedPdf {
        if (option instanceof Str text) {
            entries.add(new Entry(text.text(), text.text()));
        } else if (option instanceof Arr(List<PdfObject> pair)
                && pair.size() == 2
                && file.resolve(pair.getFirst()) instanceof Str value
                && file.resolve(pair.getLast()) instanceof Str shown) {
            entries.add(new Entry(value.text(), shown.text()));
        } else {
            entries.add(new Entry("", ""));
        }
    }

    /** Whether all entries are shown at once. */
    boolean isList() {
        return isList;
    }

    /** What is shown of a list, without spaces. */
    String all() {
        StringBuilder all = new StringBuilder();
        entries.forEach(entry -> all.append(entry.shown()));
        return all.toString().replaceAll("\\s", "");
    }

    /** What is shown for a value; the value itself where it is that of no entry, or of several. */
    String shown(String value) {
        List<Entry> found =
                entries.stream().filter(entry -> entry.value().equals(value)).toList();
        return found.size() == 1 ? found.getFirst().shown() : value;
    }
}
