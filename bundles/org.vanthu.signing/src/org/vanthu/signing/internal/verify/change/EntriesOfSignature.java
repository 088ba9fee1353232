package org.vanthu.signing.internal.verify.change;

import java.util.Set;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/** What a signature field and the place where it is shown may say (ISO 32000-2, 12.5.2, 12.5.6.19, 12.7.4.1, 12.7.5.5). */
final class EntriesOfSignature {

    private static final Set<String> KNOWN = Set.of(
            "Type",
            "Subtype",
            "Rect",
            "P",
            "NM",
            "M",
            "F",
            "AP",
            "AS",
            "Border",
            "BS",
            "C",
            "H",
            "MK",
            "StructParent",
            "Contents",
            "Lang",
            "FT",
            "Parent",
            "Kids",
            "T",
            "TU",
            "TM",
            "Ff",
            "V",
            "DV",
            "Lock",
            "SV",
            "DA",
            "DR",
            "Q",
            "MaxLen");

    private EntriesOfSignature() {}

    /** Whether a field says nothing else: what other programs write besides, nobody here can vouch for. */
    static boolean areAll(PdfFile file, Field field) throws MalformedPdf {
        boolean known = areAll(file, field.dict());
        for (Ref widget : field.widgets()) {
            known &= !(file.get(widget) instanceof Dict dict) || areAll(file, dict);
        }
        return known;
    }

    private static boolean areAll(PdfFile file, Dict dict) throws MalformedPdf {
        ProperEntries entries = new ProperEntries(file);
        for (String key : dict.entries().keySet()) {
            if (!KNOWN.contains(key) || !entries.ofField(dict, key)) {
                return false;
            }
        }
        return true;
    }
}
