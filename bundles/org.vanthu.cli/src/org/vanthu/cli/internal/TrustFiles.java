package org.vanthu.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads what the command may trust: certificates and revocation lists, PEM or DER, one or many in a file. */
final class TrustFiles {

    private TrustFiles() {}

    /** A file that holds nothing of the kind. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Path file;

        Unreadable(Path file, Exception cause) {
            super(file.toString(), cause);
            this.file = file;
        }

        Path file() {
            return file;
        }
    }

    static List<X509Certificate> certificates(List<Path> files) throws Unreadable {
        List<X509Certificate> found = new ArrayList<>();
        for (Path file : files) {
            try {
                for (Certificate certificate : factory().generateCertificates(content(file))) {
                    found.add((X509Certificate) certificate);
                }
            } catch (IOException | GeneralSecurityException unreadable) {
                throw new Unreadable(file, unreadable);
            }
        }
        return found;
    }

    /** Each list in DER form. */
    static List<byte[]> revocationLists(List<Path> files) throws Unreadable {
        List<byte[]> found = new ArrayList<>();
        for (Path file : files) {
            try {
                for (CRL list : factory().generateCRLs(content(file))) {
                    found.add(((X509CRL) list).getEncoded());
                }
            } catch (IOException | GeneralSecurityException unreadable) {
                throw new Unreadable(file, unreadable);
            }
        }
        return found;
    }

    private static CertificateFactory factory() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509");
    }

    private static ByteArrayInputStream content(Path file) throws IOException {
        return new ByteArrayInputStream(Files.readAllBytes(file));
    }
}
