package org.vanthu.signing.internal.sign;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/** What a file says of its being a PDF/A. Signing keeps it one. */
final class ArchiveClaim {

    private static final Pattern FIRST_PART = Pattern.compile("pdfaid:part(?:>|\\s*=\\s*[\"'])\\s*1\\s*[<\"']");

    private ArchiveClaim() {}

    /** Whether it is a PDF/A-1, in which nothing may show through anything else (ISO 19005-1, 6.4). */
    static boolean forbidsTransparency(PdfFile file) {
        try {
            return file.resolve(file.catalog(), "Metadata") instanceof Stream metadata
                    && FIRST_PART
                            .matcher(new String(Unpacking.unpack(metadata), StandardCharsets.UTF_8))
                            .find();
        } catch (MalformedPdf unreadable) {
            return false;
        }
    }
}
