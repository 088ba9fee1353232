package org.vanthu.ui.administration.internal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Names in certificates as people read them: the common name, then organisation and unit, without their codes. */
final class Subjects {

    private static final List<String> SHOWN = List.of("CN", "T", "2.5.4.12", "OU", "O");

    private Subjects() {}

    /** A distinguished name in words; as it stands when it cannot be read. */
    static String shown(String distinguished) {
        try {
            List<Rdn> parts = new LdapName(distinguished).getRdns();
            String words = SHOWN.stream()
                    .flatMap(type -> {
                        List<Rdn> inOrder = new ArrayList<>(parts);
                        Collections.reverse(inOrder);
                        return inOrder.stream().filter(rdn -> rdn.getType().equalsIgnoreCase(type));
                    })
                    .map(Rdn::getValue)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return words.isEmpty() ? distinguished : words;
        } catch (InvalidNameException otherwise) {
            return distinguished;
        }
    }

    /** The subject of a certificate file; empty when it is none. */
    static Optional<String> ofCertificate(byte[] file) {
        try {
            return Optional.of(((X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file)))
                    .getSubjectX500Principal()
                    .getName());
        } catch (CertificateException none) {
            return Optional.empty();
        }
    }
}
