package org.vanthu.signing.internal.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.verify.Change.Permission;

/** What a signature forbids to happen to fields and to the whole document after it (FieldMDP, DocMDP, lock of its field). */
final class FieldLocks {

    private final PdfFile file;
    private final Field field;

    /** The locks of the signature in this field. */
    FieldLocks(PdfFile file, Field field) {
        this.file = file;
        this.field = field;
    }

    /** Whether a field that was there was locked. */
    boolean locks(String name) throws MalformedPdf {
        return locks(name, true);
    }

    /** Whether a field that came later was locked beforehand: by its own name, or by that of the group it came into. */
    boolean locksLater(String name) throws MalformedPdf {
        return locks(name, false);
    }

    private boolean locks(String name, boolean wasThere) throws MalformedPdf {
        for (PdfObject item : file.list(signature(), "Reference")) {
            if (file.resolve(item) instanceof Dict reference
                    && file.name(reference, "TransformMethod")
                            .filter("FieldMDP"::equals)
                            .isPresent()
                    && file.dict(reference, "TransformParams").isPresent()
                    && locks(file.dict(reference, "TransformParams").get(), name, wasThere)) {
                return true;
            }
        }
        Optional<Dict> lock = lock();
        return lock.isPresent() && locks(lock.get(), name, wasThere);
    }

    /** What may happen to the document from this signature on. */
    Permission permission() throws MalformedPdf {
        Permission permission =
                FormFields.permission(file, signature()).map(Permission::of).orElse(Permission.UNSAID);
        Optional<Dict> lock = lock();
        Optional<Long> locked = lock.isPresent() ? file.whole(lock.get(), "P") : Optional.empty();
        return locked.isPresent() ? permission.and(Permission.of(locked.get().intValue())) : permission;
    }

    private Dict signature() throws MalformedPdf {
        return file.dict(field.dict(), "V").orElse(Dict.empty());
    }

    private Optional<Dict> lock() throws MalformedPdf {
        return file.dict(field.dict(), "Lock");
    }

    private boolean locks(Dict rule, String name, boolean wasThere) throws MalformedPdf {
        Set<String> named = new HashSet<>();
        for (PdfObject item : file.list(rule, "Fields")) {
            if (file.resolve(item) instanceof PdfObject.Str text) {
                named.add(text.text());
            }
        }
        boolean listed =
                named.stream().anyMatch(listedName -> name.equals(listedName) || name.startsWith(listedName + "."));
        return switch (file.name(rule, "Action").orElse("All")) {
            case "Include" -> listed;
            case "Exclude" -> wasThere && !listed;
            default -> wasThere;
        };
    }
}
