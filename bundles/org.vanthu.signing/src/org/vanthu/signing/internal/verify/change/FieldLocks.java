package org.vanthu.signing.internal.verify.change;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.verify.change.Change.Permission;

/** What a signature forbids to happen to fields and to the whole document after it (FieldMDP, DocMDP, lock of its field). */
public final class FieldLocks {

    private final PdfFile file;
    private final Field field;

    /** The locks of the signature in this field. */
    public FieldLocks(PdfFile file, Field field) {
        this.file = file;
        this.field = field;
    }

    /** Whether a field that was there was locked. */
    public boolean locks(String name) throws MalformedPdf {
        return locks(name, true);
    }

    /** Whether a field that came later was locked beforehand: by its own name, or by that of the group it came into. */
    public boolean locksLater(String name) throws MalformedPdf {
        return locks(name, false);
    }

    private boolean locks(String name, boolean wasThere) throws MalformedPdf {
        for (Dict reference : FormFields.references(file, signature())) {
            if (file.name(reference, "TransformMethod")
                            .filter("FieldMDP"::equals)
                            .isPresent()
                    && reference.has("TransformParams")
                    && locks(file.resolve(reference, "TransformParams"), name, wasThere)) {
                return true;
            }
        }
        return field.dict().has("Lock") && locks(file.resolve(field.dict(), "Lock"), name, wasThere);
    }

    /** What may happen to the document from this signature on. */
    public Permission permission() throws MalformedPdf {
        Permission permission =
                FormFields.permission(file, signature()).map(Permission::of).orElse(Permission.UNSAID);
        Optional<Dict> lock = file.dict(field.dict(), "Lock");
        Optional<Integer> locked = lock.isPresent() ? FormFields.permitted(file, lock.get()) : Optional.empty();
        return locked.map(said -> permission.and(Permission.of(said))).orElse(permission);
    }

    private Dict signature() throws MalformedPdf {
        return file.dict(field.dict(), "V").orElse(Dict.empty());
    }

    /** A rule that cannot be read locks whatever was there. */
    private boolean locks(PdfObject said, String name, boolean wasThere) throws MalformedPdf {
        if (!(said instanceof Dict rule)) {
            return wasThere && said != PdfObject.Null.NULL;
        }
        String action = file.name(rule, "Action").orElse("All");
        Set<String> named = new HashSet<>();
        boolean readable = file.resolve(rule, "Fields") instanceof Arr;
        for (PdfObject item : file.list(rule, "Fields")) {
            if (file.resolve(item) instanceof PdfObject.Str text) {
                named.add(text.text());
            } else {
                readable = false;
            }
        }
        return switch (action) {
            case "Include" -> readable ? isListed(named, name) || isListed(composed(named), composed(name)) : wasThere;
            case "Exclude" -> wasThere && !isListed(named, name);
            default -> wasThere;
        };
    }

    private static boolean isListed(Set<String> named, String name) {
        return named.stream().anyMatch(listed -> name.equals(listed) || name.startsWith(listed + "."));
    }

    /** Letters and their marks may be written as one or as two. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static Set<String> composed(Set<String> names) {
        return names.stream().map(FieldLocks::composed).collect(Collectors.toSet());
    }
}
