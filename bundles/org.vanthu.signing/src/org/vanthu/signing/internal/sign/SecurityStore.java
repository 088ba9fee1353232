package org.vanthu.signing.internal.sign;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.signing.internal.pdf.Increment;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/**
 * Adds certificates and evidence to the security store of a file (ISO 32000-2, 12.8.4.3). The dictionary by signature (VRI) is
 * left out: it is optional, says nothing that the lists do not, and its keys are SHA-1.
 */
final class SecurityStore {

    private final PdfFile file;
    private final Increment increment;

    SecurityStore(PdfFile file, Increment increment) {
        this.file = file;
        this.increment = increment;
    }

    /** What is added to it. All of it as it stands in files. */
    record Additions(List<byte[]> certificates, List<byte[]> lists, List<byte[]> answers) {

        boolean isEmpty() {
            return certificates.isEmpty() && lists.isEmpty() && answers.isEmpty();
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }

    void add(Additions additions) throws MalformedPdf {
        Dict catalog = file.catalog();
        Dict store = file.dict(catalog, "DSS").orElse(Dict.empty().with("Type", new Name("DSS")));
        store = append(store, "Certs", additions.certificates());
        store = append(store, "CRLs", additions.lists());
        store = append(store, "OCSPs", additions.answers());
        if (catalog.get("DSS") instanceof Ref reference) {
            increment.put(reference, store);
            return;
        }
        if (!(file.trailer().get("Root") instanceof Ref root)) {
            throw new MalformedPdf("no catalog");
        }
        Dict extensions = file.dict(catalog, "Extensions").orElse(Dict.empty());
        if (!extensions.has("ESIC")) {
            // EN 319 142-1, 5.6: a file below PDF 2.0 says that it uses what ETSI added
            catalog = catalog.with(
                    "Extensions",
                    extensions.with(
                            "ESIC",
                            Dict.empty().with("BaseVersion", new Name("1.7")).with("ExtensionLevel", Num.of(1))));
        }
        increment.put(root, catalog.with("DSS", increment.add(store)));
    }

    private Dict append(Dict store, String key, List<byte[]> contents) throws MalformedPdf {
        if (contents.isEmpty()) {
            return store;
        }
        List<PdfObject> items = new ArrayList<>(file.list(store, key));
        for (byte[] content : contents) {
            items.add(increment.add(Stream.of(Dict.empty(), content)));
        }
        return store.with(key, new Arr(items));
    }
}
