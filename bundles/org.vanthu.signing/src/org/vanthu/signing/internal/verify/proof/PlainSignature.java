package org.vanthu.signing.internal.verify.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.verify.proof.CmsCheck.Broken;

/** A signature of the old kind {@code adbe.x509.rsa_sha1}: the bare RSA signature, its certificates beside it. */
public record PlainSignature(byte[] signature, List<X509Certificate> certificates) {

    private static final int MOST_CERTIFICATES = 100;

    public static PlainSignature read(PdfFile file, Dict dict, byte[] contents) throws Broken, MalformedPdf {
        try {
            ASN1OctetString octets = ASN1OctetString.getInstance(new ASN1InputStream(contents).readObject());
            List<X509Certificate> certificates = certificates(file, file.resolve(dict, "Cert"));
            if (certificates.isEmpty()) {
                throw new Broken(VerificationTrouble.CERTIFICATE_MISSING);
            }
            return new PlainSignature(octets.getOctets(), certificates);
        } catch (MalformedPdf odd) {
            throw odd;
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw new Broken(VerificationTrouble.CMS_UNREADABLE);
        }
    }

    private static List<X509Certificate> certificates(PdfFile file, PdfObject value)
            throws MalformedPdf, GeneralSecurityException {
        List<PdfObject> items = value instanceof Arr(List<PdfObject> several) ? several : List.of(value);
        List<X509Certificate> certificates = new ArrayList<>();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (PdfObject item : items.subList(0, Math.min(items.size(), MOST_CERTIFICATES))) {
            if (file.resolve(item) instanceof Str(byte[] der)) {
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        }
        return certificates;
    }

    public Algorithms.Scheme scheme() throws Broken {
        AlgorithmIdentifier id = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption);
        return Algorithms.scheme(id, "SHA-1", certificates.getFirst())
                .orElseThrow(() -> new Broken(
                        VerificationTrouble.ALGORITHM_UNKNOWN, "algorithm", OIWObjectIdentifiers.idSHA1.getId()));
    }

    public void check(byte[] digest) throws Broken {
        try {
            if (!scheme().verifyDigest(certificates.getFirst(), digest, signature)) {
                throw new Broken(VerificationTrouble.DIGEST_DIFFERS);
            }
        } catch (GeneralSecurityException failed) {
            throw new Broken(VerificationTrouble.SIGNATURE_DIFFERS);
        }
    }
}
