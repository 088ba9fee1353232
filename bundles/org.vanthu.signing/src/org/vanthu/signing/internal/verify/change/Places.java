package org.vanthu.signing.internal.verify.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/**
 * Where fields are shown, in two revisions. A place keeps its object, or is written anew as an object that was not there before:
 * iText 9 does so with the buttons of a group that have no names of their own. Here it is only found out which stands for which;
 * whether they are the same is for those to say who compare them.
 */
final class Places {

    /** How letters are drawn; a field says it for its places alone. */
    private static final String LETTERS = "DA";

    private static final String VALUE = "V";

    /** What a place has from its field where it does not say it itself. */
    private static final Set<String> SAID_BY_FIELD = Set.of("FT", LETTERS);

    private final PdfFile before;
    private final PdfFile after;
    private final Map<Ref, Ref> carried = new HashMap<>();
    private final Set<Ref> written = new HashSet<>();

    Places(PdfFile before, PdfFile after, FormFields old, FormFields now) {
        this.before = before;
        this.after = after;
        for (Field field : old.all()) {
            Optional<Field> later =
                    now.find(field.name()).filter(found -> found.reference().equals(field.reference()));
            if (later.isPresent()
                    && later.get().widgets().size() == field.widgets().size()) {
                carry(field, later.get());
            }
        }
    }

    private void carry(Field old, Field now) {
        for (int i = 0; i < old.widgets().size(); i++) {
            Ref was = old.widgets().get(i);
            Ref is = now.widgets().get(i);
            boolean place = !was.equals(old.reference()) && !is.equals(now.reference());
            if (place && !before.has(is.number()) && written.add(is)) {
                carried.put(was, is);
            }
        }
    }

    /** What stands for a place now; itself where nothing else does. */
    Ref now(Ref was) {
        return carried.getOrDefault(was, was);
    }

    /** What stands for the places of a field now, in their order. */
    List<Ref> now(Field old) {
        return old.widgets().stream().map(this::now).toList();
    }

    /** Whether it stands for a place that was another object. */
    boolean isCarried(PdfObject is) {
        return is instanceof Ref reference && written.contains(reference);
    }

    /** A page's annotations, each place as it is now if that stands on the page instead of it. */
    List<PdfObject> onPage(List<PdfObject> old, List<PdfObject> now) {
        Set<PdfObject> had = new HashSet<>(old);
        Set<PdfObject> has = new HashSet<>(now);
        return old.stream()
                .map(one -> one instanceof Ref was
                                && !has.contains(was)
                                && has.contains(now(was))
                                && !had.contains(now(was))
                        ? now(was)
                        : one)
                .toList();
    }

    /** A place of a field as it was, with what the field says for it. */
    Optional<Dict> before(Field old, Ref was) throws MalformedPdf {
        return place(before, old, was);
    }

    /** The same place as it is now. */
    Optional<Dict> after(Field now, Ref was) throws MalformedPdf {
        return place(after, now, now(was));
    }

    private static Optional<Dict> place(PdfFile file, Field field, Ref widget) throws MalformedPdf {
        if (!(file.get(widget) instanceof Dict dict)) {
            return Optional.empty();
        }
        if (widget.equals(field.reference())) {
            return Optional.of(dict);
        }
        Dict whole = dict;
        for (String key : SAID_BY_FIELD) {
            PdfObject said = field.dict().get(key);
            if (!dict.has(key) && said != null) {
                whole = whole.with(key, said);
            }
        }
        return Optional.of(whole);
    }

    /** Whether a place says no value, or that of its field once more: iText 5 writes it into each of a group of check boxes. */
    static boolean hasNoOtherValue(Field field, Dict place) {
        return !place.has(VALUE)
                || Objects.equals(place.get(VALUE), field.dict().get(VALUE));
    }

    /** Whether an entry of a field is about its places alone, and compared there. */
    boolean isOfPlaces(Field field, String key) {
        boolean kids = key.equals("Kids") && field.widgets().stream().anyMatch(carried::containsKey);
        return (kids || key.equals(LETTERS))
                && !field.widgets().isEmpty()
                && !field.widgets().contains(field.reference());
    }
}
