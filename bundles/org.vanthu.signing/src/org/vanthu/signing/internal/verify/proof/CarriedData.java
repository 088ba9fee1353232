package org.vanthu.signing.internal.verify.proof;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.Sha256;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * What a file carries to prove its signatures: the certificates, lists and answers of its security store (ISO 32000-2, 12.8.4.3).
 * None of it is trusted for being there.
 *
 * @param certificates certificates that may complete a chain
 * @param evidence revocation lists and OCSP answers
 */
public record CarriedData(List<X509Certificate> certificates, List<Evidence> evidence) {

    private static final int MOST_ITEMS = 1000;
    private static final long MOST_BYTES = 64L << 20;

    public CarriedData {
        certificates = List.copyOf(certificates);
        evidence = List.copyOf(evidence);
    }

    /** Reads the security store of a revision; what cannot be read in it is left out. */
    public static CarriedData of(PdfFile file) throws MalformedPdf {
        Optional<Dict> store = file.dict(file.catalog(), "DSS");
        if (store.isEmpty()) {
            return new CarriedData(List.of(), List.of());
        }
        Reader reader = new Reader(file);
        reader.read(store.get(), "Certs", "CRLs", "OCSPs");
        if (file.resolve(store.get(), "VRI") instanceof Dict signatures) {
            for (String name : signatures.entries().keySet()) {
                if (file.resolve(signatures, name) instanceof Dict one) {
                    reader.read(one, "Cert", "CRL", "OCSP");
                }
            }
        }
        return new CarriedData(reader.certificates, reader.evidence);
    }

    private static final class Reader {

        private final PdfFile file;
        private final List<X509Certificate> certificates = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private final Set<Sha256> seen = new HashSet<>();
        private int items;
        private long bytes;

        Reader(PdfFile file) {
            this.file = file;
        }

        void read(Dict store, String certs, String lists, String answers) throws MalformedPdf {
            for (PdfObject item : file.list(store, certs)) {
                certificate(take(item)).ifPresent(certificates::add);
            }
            for (PdfObject item : file.list(store, lists)) {
                Evidence.list(take(item), place(item)).ifPresent(evidence::add);
            }
            for (PdfObject item : file.list(store, answers)) {
                Evidence.answer(take(item), place(item)).ifPresent(evidence::add);
            }
        }

        private byte[] take(PdfObject item) throws MalformedPdf {
            if (++items > MOST_ITEMS || !(file.resolve(item) instanceof Stream stream)) {
                return new byte[0];
            }
            byte[] content = unpacked(stream);
            bytes += content.length;
            return bytes <= MOST_BYTES && seen.add(Sha256.of(content)) ? content : new byte[0];
        }

        /** What is packed in a way that nobody here knows proves nothing. */
        private static byte[] unpacked(Stream stream) throws MalformedPdf {
            try {
                return Unpacking.unpack(stream);
            } catch (MalformedPdf unusual) {
                if (unusual.isLimit()) {
                    throw unusual;
                }
                return new byte[0];
            }
        }

        private long place(PdfObject item) throws MalformedPdf {
            return item instanceof Ref reference
                    ? file.extent(reference.number()).map(extent -> extent[1]).orElse(Evidence.OUTSIDE)
                    : Evidence.OUTSIDE;
        }

        private static Optional<X509Certificate> certificate(byte[] der) {
            try {
                return Optional.ofNullable((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
            } catch (GeneralSecurityException unreadable) {
                return Optional.empty();
            }
        }
    }
}
