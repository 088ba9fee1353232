package org.vanthu.signing.internal.verify.change;

import java.util.Set;
import java.util.TreeSet;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.look.ShownContent;

/** Whether check boxes and groups of buttons show what their value says (ISO 32000-2, 12.7.5.2). */
final class Switches {

    private static final String OFF = "Off";

    private final PdfFile file;

    Switches(PdfFile file) {
        this.file = file;
    }

    /** What must be permitted for them to show this: a person looks where nothing shows the value, and nothing else may show as on. */
    Need showing(Field field) throws MalformedPdf {
        String value = value(field);
        Set<String> on = new TreeSet<>();
        for (Ref place : field.widgets()) {
            if (file.get(place) instanceof Dict dict) {
                String state = file.name(dict, "AS").orElse(OFF);
                on.add(states(dict).has(state) ? state : OFF);
            }
        }
        on.remove(OFF);
        if (on.isEmpty()) {
            return value.equals(OFF) ? Need.FILLING : Need.LOOKING;
        }
        return on.equals(Set.of(value)) ? Need.FILLING : Need.IMPOSSIBLE;
    }

    /** Whether a place that is on shows something that it does not show where it is off. */
    boolean isSeen(Dict place) throws MalformedPdf {
        ShownContent on = ShownContent.inItsState(file, place);
        ShownContent off = ShownContent.inItsState(file, place.with("AS", new Name(OFF)));
        boolean isOn = !file.name(place, "AS").orElse(OFF).equals(OFF);
        return !isOn || on.shows() > off.shows() || on.segments() > off.segments() || on.areas() > off.areas();
    }

    private String value(Field field) throws MalformedPdf {
        PdfObject value = file.resolve(field.dict(), "V");
        return switch (value) {
            case Name(String name) -> name;
            case Str text -> text.text();
            default -> OFF;
        };
    }

    private Dict states(Dict place) throws MalformedPdf {
        return file.dict(file.dict(place, "AP").orElse(Dict.empty()), "N").orElse(Dict.empty());
    }
}
