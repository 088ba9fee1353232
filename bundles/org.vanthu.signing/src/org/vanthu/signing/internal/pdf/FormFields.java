package org.vanthu.signing.internal.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/** The fields of a revision's form, by their full names. */
public final class FormFields {

    private static final int MOST_FIELDS = 200_000;
    private static final int DEEPEST = 64;

    private final PdfFile file;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Ref> groups = new ArrayList<>();
    private final Set<Ref> seen = new HashSet<>();

    /**
     * A field that can hold a value.
     *
     * @param name its full name
     * @param reference its reference
     * @param dict its dictionary
     * @param type {@code Tx}, {@code Sig}, {@code Btn}, {@code Ch}; empty where none is given
     * @param widgets where it is shown; the field itself where both are one
     */
    public record Field(String name, Ref reference, Dict dict, String type, List<Ref> widgets) {}

    private FormFields(PdfFile file) {
        this.file = file;
    }

    /** Reads all fields. */
    public static FormFields of(PdfFile file) throws MalformedPdf {
        FormFields read = new FormFields(file);
        Optional<Dict> form = file.dict(file.catalog(), "AcroForm");
        if (form.isPresent()) {
            for (PdfObject field : file.list(form.get(), "Fields")) {
                read.walk(field, "", "", 0);
            }
        }
        return read;
    }

    private void walk(PdfObject object, String prefix, String inheritedType, int depth) throws MalformedPdf {
        if (depth > DEEPEST || fields.size() > MOST_FIELDS) {
            throw MalformedPdf.limit("too many form fields");
        }
        if (!(object instanceof Ref reference) || !(file.get(reference) instanceof Dict dict)) {
            return;
        }
        if (!seen.add(reference)) {
            throw new MalformedPdf("the form fields run in a circle");
        }
        String own = file.text(dict, "T").orElse("");
        String name = prefix.isEmpty() || own.isEmpty() ? prefix + own : prefix + "." + own;
        String type = file.name(dict, "FT").orElse(inheritedType);
        List<Ref> widgets = new ArrayList<>();
        List<PdfObject> children = new ArrayList<>();
        if (file.resolve(dict, "Kids") instanceof Arr(List<PdfObject> kids)) {
            for (PdfObject kid : kids) {
                if (file.resolve(kid) instanceof Dict child && !child.has("T") && kid instanceof Ref widget) {
                    widgets.add(widget);
                } else {
                    children.add(kid);
                }
            }
        } else {
            widgets.add(reference);
        }
        if (children.isEmpty()) {
            add(new Field(name, reference, dict, type, widgets));
            return;
        }
        groups.add(reference);
        for (PdfObject child : children) {
            walk(child, name, type, depth + 1);
        }
    }

    private void add(Field field) {
        String name = field.name();
        for (int i = 2; fields.containsKey(name); i++) {
            name = field.name() + "#" + i;
        }
        fields.put(name, new Field(name, field.reference(), field.dict(), field.type(), field.widgets()));
    }

    /** The field with this full name. */
    public Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public java.util.Collection<Field> all() {
        return fields.values();
    }

    /** The inner nodes of the tree of fields. */
    List<Ref> groups() {
        return groups;
    }

    /** The signature fields that hold something. */
    public List<Field> signed() throws MalformedPdf {
        List<Field> signed = new ArrayList<>();
        for (Field field : fields.values()) {
            if (field.type().equals("Sig") && file.resolve(field.dict(), "V") != PdfObject.Null.NULL) {
                signed.add(field);
            }
        }
        return signed;
    }

    /** What the certification of this revision permits (DocMDP); empty where there is none. */
    public static Optional<Integer> certification(PdfFile file) throws MalformedPdf {
        Optional<Dict> permissions = file.dict(file.catalog(), "Perms");
        if (permissions.isEmpty() || !(file.resolve(permissions.get(), "DocMDP") instanceof Dict signature)) {
            return Optional.empty();
        }
        return permission(file, signature);
    }

    /** What this signature permits as a certification; empty where it is none. */
    public static Optional<Integer> permission(PdfFile file, Dict signature) throws MalformedPdf {
        for (PdfObject item : file.list(signature, "Reference")) {
            if (file.resolve(item) instanceof Dict reference
                    && file.resolve(reference, "TransformMethod") instanceof Name(String method)
                    && method.equals("DocMDP")) {
                Optional<Dict> parameters = file.dict(reference, "TransformParams");
                return Optional.of(
                        parameters.isEmpty()
                                ? 2
                                : file.whole(parameters.get(), "P").orElse(2L).intValue());
            }
        }
        return Optional.empty();
    }
}
