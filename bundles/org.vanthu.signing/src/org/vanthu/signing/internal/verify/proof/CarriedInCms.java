package org.vanthu.signing.internal.verify.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Revocation lists and status answers that other programs put into the signature itself: as Acrobat does among the signed attributes
 * (adbe-revocationInfoArchival), as CAdES-X-L does among the others (revocation-values), or beside its certificates (RFC 5652, 10.2.1).
 * What cannot be read is left out.
 */
final class CarriedInCms {

    private static final ASN1ObjectIdentifier ARCHIVAL = new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");
    private static final ASN1ObjectIdentifier STATUS_ANSWER = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.16.2");
    private static final int LISTS = 0;
    private static final int ANSWERS = 1;
    private static final int MOST = 200;

    private final long place;
    private final List<Evidence> found = new ArrayList<>();

    private CarriedInCms(long place) {
        this.place = place;
    }

    /**
     * Everything that this CMS carries.
     *
     * @param place first byte behind the CMS in the file
     */
    static List<Evidence> of(SignedData data, SignerInfo signer, long place) {
        CarriedInCms carried = new CarriedInCms(place);
        carried.beside(data.getCRLs());
        carried.attribute(signer.getAuthenticatedAttributes(), ARCHIVAL);
        carried.attribute(signer.getUnauthenticatedAttributes(), PKCSObjectIdentifiers.id_aa_ets_revocationValues);
        return List.copyOf(carried.found);
    }

    private void beside(ASN1Set lists) {
        for (int i = 0; lists != null && i < lists.size(); i++) {
            ASN1Encodable item = lists.getObjectAt(i);
            if (item instanceof ASN1TaggedObject other && other.getTagNo() == 1) {
                OtherRevocationInfoFormat form = OtherRevocationInfoFormat.getInstance(other, false);
                if (form.getInfoFormat().equals(STATUS_ANSWER)) {
                    answer(form.getInfo());
                }
            } else {
                list(item);
            }
        }
    }

    private void attribute(ASN1Set attributes, ASN1ObjectIdentifier type) {
        Attribute attribute = attributes == null ? null : new AttributeTable(attributes).get(type);
        if (attribute == null || attribute.getAttrValues().size() == 0) {
            return;
        }
        try {
            for (ASN1Encodable part :
                    ASN1Sequence.getInstance(attribute.getAttrValues().getObjectAt(0))) {
                values(ASN1TaggedObject.getInstance(part));
            }
        } catch (IllegalArgumentException unreadable) {
            // proves nothing
        }
    }

    private void values(ASN1TaggedObject part) {
        if (part.getTagNo() == LISTS) {
            ASN1Sequence.getInstance(part, true).forEach(this::list);
        } else if (part.getTagNo() == ANSWERS) {
            ASN1Sequence.getInstance(part, true).forEach(this::answer);
        }
    }

    private void list(ASN1Encodable list) {
        if (found.size() < MOST) {
            Evidence.list(encoded(list), place).ifPresent(found::add);
        }
    }

    /** Acrobat keeps answers whole; CAdES only the part that is signed (BasicOCSPResponse), whose first item is a sequence. */
    private void answer(ASN1Encodable answer) {
        if (found.size() >= MOST) {
            return;
        }
        byte[] whole = encoded(answer);
        if (answer.toASN1Primitive() instanceof ASN1Sequence parts
                && parts.size() > 0
                && parts.getObjectAt(0).toASN1Primitive() instanceof ASN1Sequence) {
            BasicOCSPResponse signed = BasicOCSPResponse.getInstance(parts);
            whole = encoded(new OCSPResponse(
                    new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
                    new ResponseBytes(OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(encoded(signed)))));
        }
        Evidence.answer(whole, place).ifPresent(found::add);
    }

    private static byte[] encoded(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded();
        } catch (IOException impossible) {
            return new byte[0];
        }
    }
}
