package org.vanthu.signing.internal.sign;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.Increment;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.spi.signing.SigningTrouble;

/** The changes that a signature makes to the objects of a file: field, form, page, catalog. */
final class UpdatePlan {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+07''00'''");
    private static final int SIGNATURES_EXIST_APPEND_ONLY = 3;
    private static final int PRINT_AND_LOCKED = 132;

    private final PdfFile file;
    private final Increment increment;

    UpdatePlan(PdfFile file, Increment increment) {
        this.file = file;
        this.increment = increment;
    }

    /** The signature dictionary, without its place for byte range and contents. */
    Dict signature(Instant at, Optional<Integer> certification) {
        Dict signature = Dict.empty()
                .with("Type", new Name("Sig"))
                .with("Filter", new Name("Adobe.PPKLite"))
                .with("SubFilter", new Name("ETSI.CAdES.detached"))
                .with("M", Str.text(TIME.format(at.atZone(ZONE))));
        if (certification.isPresent()) {
            Dict parameters = Dict.empty()
                    .with("Type", new Name("TransformParams"))
                    .with("P", Num.of(certification.get()))
                    .with("V", new Name("1.2"));
            signature = signature.with(
                    "Reference",
                    Arr.of(Dict.empty()
                            .with("Type", new Name("SigRef"))
                            .with("TransformMethod", new Name("DocMDP"))
                            .with("TransformParams", parameters)));
        }
        return signature;
    }

    /** The dictionary of a time stamp over the document (EN 319 142-1, 5.4.3), without its place for byte range and contents. */
    static Dict timeStamp() {
        return Dict.empty()
                .with("Type", new Name("DocTimeStamp"))
                .with("Filter", new Name("Adobe.PPKLite"))
                .with("SubFilter", new Name("ETSI.RFC3161"));
    }

    /** Puts a signature into a field that exists. */
    void fill(Field field, FieldBox box, Ref signature, Ref appearance) throws MalformedPdf {
        Dict shown = box.dict().with("AP", Dict.empty().with("N", appearance));
        if (box.widget().equals(field.reference())) {
            increment.put(field.reference(), shown.with("V", signature));
        } else {
            increment.put(field.reference(), field.dict().with("V", signature));
            increment.put(box.widget(), shown);
        }
    }

    /** Writes a value into a text field that exists. */
    void fillText(Field field, FieldBox box, String value, Ref appearance) {
        Dict shown = box.dict().with("AP", Dict.empty().with("N", appearance));
        if (box.widget().equals(field.reference())) {
            increment.put(field.reference(), shown.with("V", Str.text(value)));
        } else {
            increment.put(field.reference(), field.dict().with("V", Str.text(value)));
            increment.put(box.widget(), shown);
        }
    }

    /**
     * Makes a signature field on a page.
     *
     * @param prefix its name, with a number where there is such a one
     * @return its name
     */
    String addField(
            FormFields fields, String prefix, Pages.Page page, double[] rectangle, Ref signature, Ref appearance)
            throws MalformedPdf {
        String name = freeName(fields, prefix);
        Ref field = increment.add(Dict.empty()
                .with("Type", new Name("Annot"))
                .with("Subtype", new Name("Widget"))
                .with("FT", new Name("Sig"))
                .with("T", Str.text(name))
                .with("F", Num.of(PRINT_AND_LOCKED))
                .with("Rect", Rectangles.write(rectangle))
                .with("P", page.reference())
                .with("AP", Dict.empty().with("N", appearance))
                .with("V", signature));
        append(page.reference(), page.dict(), "Annots", field);
        addToForm(field);
        return name;
    }

    private static String freeName(FormFields fields, String prefix) {
        String name = prefix;
        for (int i = 2; fields.find(name).isPresent(); i++) {
            name = prefix + "-" + i;
        }
        return name;
    }

    private void append(Ref holder, Dict dict, String key, Ref item) throws MalformedPdf {
        List<PdfObject> items = new ArrayList<>(file.list(dict, key));
        items.add(item);
        if (dict.get(key) instanceof Ref reference) {
            increment.put(reference, new Arr(items));
        } else {
            increment.put(holder, dict.with(key, new Arr(items)));
        }
    }

    private void addToForm(Ref field) throws MalformedPdf {
        Ref root = root();
        Dict catalog = catalog();
        if (catalog.get("AcroForm") instanceof Ref reference && increment.get(reference) instanceof Dict form) {
            append(reference, form, "Fields", field);
            return;
        }
        Dict form = catalog.get("AcroForm") instanceof Dict direct ? direct : Dict.empty();
        List<PdfObject> items = new ArrayList<>(file.list(form, "Fields"));
        items.add(field);
        if (form.get("Fields") instanceof Ref reference) {
            increment.put(reference, new Arr(items));
        } else {
            form = form.with("Fields", new Arr(items));
        }
        increment.put(root, catalog.with("AcroForm", form));
    }

    /** Says in the form that signatures exist and that the file is only appended to. */
    void markForm() throws MalformedPdf {
        Dict catalog = catalog();
        PdfObject form = catalog.get("AcroForm");
        if (form instanceof Ref reference && increment.get(reference) instanceof Dict dict) {
            if (flags(dict) != SIGNATURES_EXIST_APPEND_ONLY) {
                increment.put(reference, dict.with("SigFlags", Num.of(SIGNATURES_EXIST_APPEND_ONLY)));
            }
        } else if (form instanceof Dict dict && flags(dict) != SIGNATURES_EXIST_APPEND_ONLY) {
            Dict marked = dict.with("SigFlags", Num.of(SIGNATURES_EXIST_APPEND_ONLY));
            increment.put(root(), catalog.with("AcroForm", marked));
        }
    }

    private long flags(Dict form) throws MalformedPdf {
        return file.whole(form, "SigFlags").orElse(0L);
    }

    /** Names the certification in the catalog. */
    void certify(Ref signature) throws MalformedPdf {
        Dict permissions = file.dict(catalog(), "Perms").orElse(Dict.empty());
        increment.put(root(), catalog().with("Perms", permissions.with("DocMDP", signature)));
    }

    private Ref root() throws MalformedPdf {
        if (file.trailer().get("Root") instanceof Ref root) {
            return root;
        }
        throw new MalformedPdf("no catalog");
    }

    private Dict catalog() throws MalformedPdf {
        if (increment.get(root()) instanceof Dict catalog) {
            return catalog;
        }
        throw new MalformedPdf("no catalog");
    }

    /** What may not be signed at all. */
    static void checkSignable(PdfFile file) throws MalformedPdf, Refusal {
        if (file.trailer().has("Encrypt")) {
            throw new Refusal(SigningTrouble.ENCRYPTED);
        }
        Optional<Dict> form = file.dict(file.catalog(), "AcroForm");
        if (form.isPresent() && file.resolve(form.get(), "XFA") != PdfObject.Null.NULL) {
            throw new Refusal(SigningTrouble.XFA);
        }
        if (FormFields.certification(file).filter(permission -> permission == 1).isPresent()) {
            throw new Refusal(SigningTrouble.CERTIFICATION_FORBIDS);
        }
    }
}
