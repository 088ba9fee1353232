package org.vanthu.signing.internal.verify.change;

import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/** Whether a document security store holds what one may hold and nothing else (ISO 32000-2, 12.8.4.3). */
final class ValidationData {

    private static final Set<String> LISTS = Set.of("Certs", "CRLs", "OCSPs");
    private static final Set<String> OF_ONE_SIGNATURE = Set.of("Cert", "CRL", "OCSP");
    private static final Set<String> OF_STREAM = Set.of("Type", "Length", "Filter", "DecodeParms", "DL");

    private final PdfFile file;

    ValidationData(PdfFile file) {
        this.file = file;
    }

    boolean isProper(PdfObject store) throws MalformedPdf {
        if (!(store instanceof Dict dict)) {
            return false;
        }
        for (String key : dict.entries().keySet()) {
            boolean proper = LISTS.contains(key)
                    ? isListOfStreams(file.resolve(dict, key))
                    : key.equals("VRI")
                            ? isBySignature(file.resolve(dict, key))
                            : key.equals("Type") && dict.is(key, "DSS");
            if (!proper) {
                return false;
            }
        }
        return true;
    }

    private boolean isListOfStreams(PdfObject list) throws MalformedPdf {
        if (!(list instanceof Arr(List<PdfObject> items))) {
            return false;
        }
        for (PdfObject item : items) {
            PdfObject value = file.resolve(item);
            if (value != Null.NULL && !isOfBytes(value)) {
                return false;
            }
        }
        return true;
    }

    /** A certificate, a list or an answer: no picture, nothing that is drawn. */
    private static boolean isOfBytes(PdfObject value) {
        return value instanceof Stream stream
                && OF_STREAM.containsAll(stream.dict().entries().keySet());
    }

    private boolean isBySignature(PdfObject signatures) throws MalformedPdf {
        if (!(signatures instanceof Dict all)) {
            return false;
        }
        for (String name : all.entries().keySet()) {
            if (!name.equals("Type") && !isOfOneSignature(file.resolve(all, name))) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfOneSignature(PdfObject one) throws MalformedPdf {
        if (!(one instanceof Dict dict)) {
            return false;
        }
        for (String key : dict.entries().keySet()) {
            boolean proper =
                    OF_ONE_SIGNATURE.contains(key) ? isListOfStreams(file.resolve(dict, key)) : isBeside(dict, key);
            if (!proper) {
                return false;
            }
        }
        return true;
    }

    private boolean isBeside(Dict one, String key) throws MalformedPdf {
        PdfObject value = file.resolve(one, key);
        return switch (key) {
            case "Type" -> value.equals(new Name("VRI"));
            case "TU" -> value instanceof Str;
            case "TS" -> isOfBytes(value);
            default -> false;
        };
    }
}
