package org.vanthu.signing.internal.online;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The addresses that a certificate names: where its state is told, and where its issuer's certificate lies (RFC 5280). */
final class Addresses {

    private static final int MOST = 4;

    private Addresses() {}

    /** Where its state can be asked (OCSP). */
    static List<URI> status(X509Certificate certificate) {
        return access(certificate, AccessDescription.id_ad_ocsp);
    }

    /** Where the certificate of its issuer lies. */
    static List<URI> issuers(X509Certificate certificate) {
        return access(certificate, AccessDescription.id_ad_caIssuers);
    }

    /** Where the revocation list of its issuer lies. */
    static List<URI> lists(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (extension == null) {
            return found;
        }
        try {
            CRLDistPoint points = CRLDistPoint.getInstance(
                    ASN1OctetString.getInstance(extension).getOctets());
            for (DistributionPoint point : points.getDistributionPoints()) {
                DistributionPointName name = point.getDistributionPoint();
                if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                    for (GeneralName one :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        add(one, found);
                    }
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return found;
        }
        return found;
    }

    private static List<URI> access(X509Certificate certificate, ASN1ObjectIdentifier method) {
        List<URI> found = new ArrayList<>();
        byte[] extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
        if (extension == null) {
            return found;
        }
        try {
            AuthorityInformationAccess all = AuthorityInformationAccess.getInstance(
                    ASN1OctetString.getInstance(extension).getOctets());
            for (AccessDescription one : all.getAccessDescriptions()) {
                if (one.getAccessMethod().equals(method)) {
                    add(one.getAccessLocation(), found);
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return found;
        }
        return found;
    }

    private static void add(GeneralName name, List<URI> found) {
        if (name.getTagNo() == GeneralName.uniformResourceIdentifier
                && name.getName() instanceof ASN1String text
                && found.size() < MOST) {
            try {
                found.add(URI.create(text.getString().strip()));
            } catch (IllegalArgumentException noAddress) {
                // an address that is none cannot be asked
            }
        }
    }
}
