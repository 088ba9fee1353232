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
        return commonName(name, parts(name));
    }

    static String commonName(X500Principal name, List<Rdn> parts) {
        return part(parts, "CN").orElseGet(() -> Normalizer.normalize(name.getName(), Normalizer.Form.NFC));
    }

    /** The last part of this kind ("CN", "O", "OU", "L"). */
    public static Optional<String> part(X500Principal name, String kind) {
        return part(parts(name), kind);
    }

    /** The parts of a name; none where it cannot be read. Taking a name apart costs more than looking for one of its parts. */
    static List<Rdn> parts(X500Principal name) {
        try {
            return new LdapName(name.getName(X500Principal.RFC2253)).getRdns();
        } catch (InvalidNameException unreadable) {
            return List.of();
        }
    }

    /** The last of these parts that is of this kind. */
    static Optional<String> part(List<Rdn> parts, String kind) {
        return parts.reversed().stream()
                .filter(part -> part.getType().equalsIgnoreCase(kind))
                .map(part -> Normalizer.normalize(String.valueOf(part.getValue()), Normalizer.Form.NFC))
                .findFirst();
    }
}
