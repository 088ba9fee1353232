package org.vanthu.core.internal.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.vanthu.testkit.pki.MemoryKey;

/** Files as other programs sign them to this day: {@code adbe.pkcs7.detached}, without an attribute that binds the certificate. */
final class SignedElsewhere {

    private SignedElsewhere() {}

    static byte[] of(Path pdf, MemoryKey key, Instant at) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            GregorianCalendar time = new GregorianCalendar();
            time.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(time);
            document.addSignature(signature, content -> key.detached(content.readAllBytes()));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            document.saveIncremental(signed);
            return signed.toByteArray();
        }
    }
}
