package org.vanthu.domain.signature;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Reads the parts of a certificate's names as a person would. Everything comes in Unicode form C. */
public final class DistinguishedNames {

    private DistinguishedNames() {}

    /** The common name, or the whole name where there is none. */
    public static String commonName(X500Principal name) {
        return part(name, "CN").orElseGet(() -> Normalizer.normalize(name.getName(), Normalizer.Form.NFC));
    }

    /** The organisation (O), as in "Ủy ban nhân dân xã Ea Kiết". */
    public static Optional<String> organisation(X500Principal name) {
        return part(name, "O");
    }

    /** The last part of this kind ("CN", "O", "OU", "L"). */
    public static Optional<String> part(X500Principal name, String kind) {
        try {
            List<Rdn> parts = new LdapName(name.getName(X500Principal.RFC2253)).getRdns();
            return parts.reversed().stream()
                    .filter(part -> part.getType().equalsIgnoreCase(kind))
                    .map(part -> Normalizer.normalize(String.valueOf(part.getValue()), Normalizer.Form.NFC))
                    .findFirst();
        } catch (InvalidNameException unreadable) {
            return Optional.empty();
        }
    }
}
