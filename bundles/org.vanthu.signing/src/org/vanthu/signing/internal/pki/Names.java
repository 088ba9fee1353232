package org.vanthu.signing.internal.pki;

import java.text.Normalizer;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Distinguished names as Vietnamese authorities write them: UTF-8 strings in Unicode form C. */
public final class Names {

    private Names() {}

    /** A name in the order country, organisation, unit, common name. Empty parts are left out. */
    public static X500Name of(String commonName, String organisation, String unit) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        name.addRDN(BCStyle.C, "VN");
        if (!organisation.isEmpty()) {
            name.addRDN(BCStyle.O, text(organisation));
        }
        if (!unit.isEmpty()) {
            name.addRDN(BCStyle.OU, text(unit));
        }
        name.addRDN(BCStyle.CN, text(commonName));
        return name.build();
    }

    private static DERUTF8String text(String value) {
        return new DERUTF8String(Normalizer.normalize(value, Normalizer.Form.NFC));
    }
}
