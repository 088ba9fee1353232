package org.vanthu.signing.internal.verify.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/**
 * The entries of a choice field (ISO 32000-2, 12.7.5.4): what each stands for, what is shown for it, and which of them are chosen.
 */
public final class Choices {

    private record Entry(String value, String shown) {}

    private final PdfFile file;
    private final Field field;
    private final List<Entry> entries = new ArrayList<>();
    private final boolean isList;

    private Choices(PdfFile file, Field field) throws MalformedPdf {
        this.file = file;
        this.field = field;
        this.isList = field.type().equals("Ch") && (FieldFlags.of(file, field, 0) & FieldFlags.COMBO) == 0;
    }

    public static Choices of(PdfFile file, Field field) throws MalformedPdf {
        Choices choices = new Choices(file, field);
        if (choices.entry("Opt") instanceof Arr(List<PdfObject> options)) {
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

    private PdfObject entry(String key) throws MalformedPdf {
        return file.resolve(Pages.inherited(file, field.dict(), key));
    }

    private long number(String key) throws MalformedPdf {
        return entry(key) instanceof Num number ? number.whole().orElse(0L) : 0;
    }

    /** Whether all entries are shown at once. */
    public boolean isList() {
        return isList;
    }

    /** The entries that a list shows if it is high enough, each without spaces. */
    public List<String> inSight() throws MalformedPdf {
        return entries.subList(first(), entries.size()).stream()
                .map(entry -> entry.shown().replaceAll("\\s", ""))
                .toList();
    }

    /** The entry that a list shows first. */
    private int first() throws MalformedPdf {
        return (int) Math.clamp(number("TI"), 0, entries.size());
    }

    /**
     * Which of the entries in sight are chosen, counted from 0. Empty where that cannot be told: a value is that of no entry or of
     * several, one is out of sight, or the field names other entries beside its value.
     */
    public Optional<Set<Integer>> chosen() throws MalformedPdf {
        Set<Integer> chosen = new TreeSet<>();
        for (PdfObject value : values()) {
            List<Integer> found = new ArrayList<>();
            for (int i = first(); i < entries.size(); i++) {
                if (file.resolve(value) instanceof Str text
                        && entries.get(i).value().equals(text.text())) {
                    found.add(i - first());
                }
            }
            if (found.size() != 1) {
                return Optional.empty();
            }
            chosen.addAll(found);
        }
        return namesOthers(chosen) ? Optional.empty() : Optional.of(chosen);
    }

    private List<PdfObject> values() throws MalformedPdf {
        return switch (entry("V")) {
            case Null none -> List.of();
            case Arr(List<PdfObject> several) -> several;
            case PdfObject one -> List.of(one);
        };
    }

    private boolean namesOthers(Set<Integer> chosen) throws MalformedPdf {
        if (entry("I") == Null.NULL) {
            return false;
        }
        Set<Integer> named = new TreeSet<>();
        if (entry("I") instanceof Arr(List<PdfObject> numbers)) {
            for (PdfObject one : numbers) {
                named.add(
                        file.resolve(one) instanceof Num number
                                ? number.whole().orElse(-1L).intValue() - first()
                                : -1);
            }
        }
        return !named.equals(chosen);
    }

    /** What is shown for a value; the value itself where it is that of no entry, or of several. */
    public String shown(String value) {
        List<Entry> found =
                entries.stream().filter(entry -> entry.value().equals(value)).toList();
        return found.size() == 1 ? found.getFirst().shown() : value;
    }
}
