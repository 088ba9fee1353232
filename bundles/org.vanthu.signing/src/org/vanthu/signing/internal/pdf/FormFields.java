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
    /** What a certification permits (ISO 32000-2, table 257). */
    private static final int STRICTEST = 1;

    private static final int USUAL_PERMISSION = 2;
    private static final int LAXEST = 3;

    private final PdfFile file;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Ref> groups = new ArrayList<>();
    private final Set<Ref> seen = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<PdfObject> odd = new HashSet<>();

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
                read.walk(field, Optional.empty(), "", "", 0);
            }
        }
        return read;
    }

    private void walk(PdfObject object, Optional<Ref> parent, String prefix, String inheritedType, int depth)
            throws MalformedPdf {
        if (depth > DEEPEST || fields.size() > MOST_FIELDS) {
            throw MalformedPdf.limit("too many form fields");
        }
        if (!(object instanceof Ref reference) || !(file.get(reference) instanceof Dict dict)) {
            odd.add(object);
            return;
        }
        if (!seen.add(reference)) {
            throw new MalformedPdf("the form fields run in a circle");
        }
        String own = file.text(dict, "T").orElse("");
        String name = prefix.isEmpty() || own.isEmpty() ? prefix + own : prefix + "." + own;
        boolean elsewhere =
                dict.has("Parent") && !parent.filter(dict.get("Parent")::equals).isPresent();
        if (elsewhere || !own.isEmpty() && !taken.add(name)) {
            odd.add(reference);
        }
        String type = file.name(dict, "FT").orElse(inheritedType);
        List<Ref> widgets = new ArrayList<>();
        List<PdfObject> children = new ArrayList<>();
        if (file.resolve(dict, "Kids") instanceof Arr(List<PdfObject> kids)) {
            for (PdfObject kid : kids) {
                if (file.resolve(kid) instanceof Dict child && !child.has("T") && kid instanceof Ref widget) {
                    widgets.add(widget);
                    if (child.has("Parent") && !reference.equals(child.get("Parent"))) {
                        odd.add(kid);
                    }
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
        odd.addAll(widgets);
        for (PdfObject child : children) {
            walk(child, Optional.of(reference), name, type, depth + 1);
        }
    }

    /**
     * What stands oddly in the tree of fields, so that programs differ in what they take it for: what is no field, what has no name
     * among children that have one, what bears the name of another, what names another parent.
     */
    public Set<PdfObject> odd() {
        return odd;
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

    /**
     * What this signature permits as a certification; empty where it is none. What cannot be read permits nothing, and of several the
     * strictest counts.
     */
    public static Optional<Integer> permission(PdfFile file, Dict signature) throws MalformedPdf {
        Optional<Integer> strictest = Optional.empty();
        for (Dict reference : references(file, signature)) {
            if (file.resolve(reference, "TransformMethod") instanceof Name(String method) && method.equals("DocMDP")) {
                int permitted = permitted(file, file.resolve(reference, "TransformParams"));
                strictest = Optional.of(Math.min(strictest.orElse(permitted), permitted));
            }
        }
        return strictest;
    }

    /** What a signature says about the document beyond its bytes. */
    public static List<Dict> references(PdfFile file, Dict signature) throws MalformedPdf {
        PdfObject found = file.resolve(signature, "Reference");
        List<Dict> references = new ArrayList<>();
        for (PdfObject item : found instanceof Arr(List<PdfObject> items) ? items : List.of(found)) {
            if (file.resolve(item) instanceof Dict reference) {
                references.add(reference);
            }
        }
        return references;
    }

    private static int permitted(PdfFile file, PdfObject parameters) throws MalformedPdf {
        return parameters == PdfObject.Null.NULL
                ? USUAL_PERMISSION
                : parameters instanceof Dict rule ? permitted(file, rule).orElse(USUAL_PERMISSION) : STRICTEST;
    }

    /** The number that a certification or a lock gives ({@code /P}): 1 where it cannot be read, empty where there is none. */
    public static Optional<Integer> permitted(PdfFile file, Dict rule) throws MalformedPdf {
        if (file.resolve(rule, "P") == PdfObject.Null.NULL) {
            return Optional.empty();
        }
        long said = file.whole(rule, "P").orElse((long) STRICTEST);
        return Optional.of(said < STRICTEST || said > LAXEST ? STRICTEST : (int) said);
    }
}
