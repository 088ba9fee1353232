package org.vanthu.signing.internal.verify.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.signature.VerificationTrouble;

/** Whom a CMS names as its signer, and which certificate its signed attributes say it is. */
final class NamedSigner {

    private final SignerInfo signer;
    private @Nullable AttributeTable signed;
    private @Nullable X509Certificate named;

    NamedSigner(SignerInfo signer) {
        this.signer = signer;
    }

    /** Whether it is of the number that is named, but of another issuer: some programs spoil names that are not ASCII. */
    boolean misnames(X509Certificate certificate) {
        return certificate != named
                && !names(certificate)
                && !(signer.getSID().getId() instanceof ASN1OctetString)
                && IssuerAndSerialNumber.getInstance(signer.getSID().getId())
                        .getSerialNumber()
                        .hasValue(certificate.getSerialNumber());
    }

    /** Whether it is the certificate that is named. */
    boolean names(X509Certificate certificate) {
        if (signer.getSID().getId() instanceof ASN1OctetString identifier) {
            byte[] extension = certificate.getExtensionValue("2.5.29.14");
            return extension != null
                    && Arrays.equals(
                            ASN1OctetString.getInstance(ASN1OctetString.getInstance(extension)
                                            .getOctets())
                                    .getOctets(),
                            identifier.getOctets());
        }
        IssuerAndSerialNumber meant =
                IssuerAndSerialNumber.getInstance(signer.getSID().getId());
        try {
            boolean names =
                    certificate.getSerialNumber().equals(meant.getSerialNumber().getValue())
                            && isSame(
                                    certificate.getIssuerX500Principal(),
                                    meant.getName().getEncoded());
            if (names) {
                named = certificate;
            }
            return names;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Names of the same bytes are the same; others may be, and only then are they taken apart. */
    private static boolean isSame(X500Principal issuer, byte[] name) {
        return Arrays.equals(issuer.getEncoded(), name) || issuer.equals(new X500Principal(name));
    }

    /** The value of a signed attribute that stands there once. */
    Optional<ASN1Encodable> attribute(ASN1ObjectIdentifier type) {
        if (signer.getAuthenticatedAttributes() == null) {
            return Optional.empty();
        }
        AttributeTable table = signed;
        if (table == null) {
            table = new AttributeTable(signer.getAuthenticatedAttributes());
            signed = table;
        }
        if (table.getAll(type).size() != 1) {
            return Optional.empty();
        }
        Attribute attribute = table.get(type);
        return attribute.getAttrValues().size() == 1
                ? Optional.of(attribute.getAttrValues().getObjectAt(0))
                : Optional.empty();
    }

    /** Checks the digests of the certificate among the signed attributes (EN 319 122-1, 5.2.2). */
    void check(X509Certificate certificate) throws CmsCheck.Broken, GeneralSecurityException {
        if (isAmbiguous(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                || isAmbiguous(PKCSObjectIdentifiers.id_aa_signingCertificate)) {
            throw new CmsCheck.Broken(VerificationTrouble.SIGNING_CERTIFICATE_DIFFERS);
        }
        Optional<ASN1Encodable> second = attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (second.isPresent()) {
            ESSCertIDv2 id = SigningCertificateV2.getInstance(second.get()).getCerts()[0];
            String digest = Algorithms.digest(
                            id.getHashAlgorithm().getAlgorithm().getId())
                    .orElse("SHA-256");
            checkHash(id.getCertHash(), digest, certificate);
            checkNumber(id.getIssuerSerial(), certificate);
        }
        Optional<ASN1Encodable> first = attribute(PKCSObjectIdentifiers.id_aa_signingCertificate);
        if (first.isPresent()) {
            ESSCertID id = SigningCertificate.getInstance(first.get()).getCerts()[0];
            checkHash(id.getCertHash(), "SHA-1", certificate);
            checkNumber(id.getIssuerSerial(), certificate);
        }
    }

    /** Whether an attribute stands there more than once, or with another number of values than one. */
    boolean isAmbiguous(ASN1ObjectIdentifier type) {
        return new AttributeTable(signer.getAuthenticatedAttributes()).get(type) != null
                && attribute(type).isEmpty();
    }

    /** The number is that of the certificate, where one is given; the name beside it some programs spoil. */
    private static void checkNumber(@Nullable IssuerSerial said, X509Certificate certificate) throws CmsCheck.Broken {
        if (said != null && !said.getSerial().hasValue(certificate.getSerialNumber())) {
            throw new CmsCheck.Broken(VerificationTrouble.SIGNING_CERTIFICATE_DIFFERS);
        }
    }

    private static void checkHash(byte[] hash, String digest, X509Certificate certificate)
            throws CmsCheck.Broken, GeneralSecurityException {
        if (!Arrays.equals(hash, MessageDigest.getInstance(digest).digest(certificate.getEncoded()))) {
            throw new CmsCheck.Broken(VerificationTrouble.SIGNING_CERTIFICATE_DIFFERS);
        }
    }
}
