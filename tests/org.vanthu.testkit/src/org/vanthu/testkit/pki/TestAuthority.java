package org.vanthu.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of the loopback PKI: its key, its certificate, and whom it has revoked. */
final class TestAuthority {

    /** With keys on P-256: a test makes dozens of keys, and RSA takes a second for each. */
    private static final String ALGORITHM = "SHA256withECDSA";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LIST_GOOD_FOR = Duration.ofDays(7);

    private final KeyPair key;
    private final X509Certificate certificate;
    private final String services;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();

    /**
     * What a certificate is for.
     *
     * @param usage the key usage
     * @param purpose the extended one
     */
    record Use(KeyUsage usage, Optional<KeyPurposeId> purpose) {

        static final Use SIGNING =
                new Use(new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), Optional.empty());
        static final Use ENCRYPTION = new Use(new KeyUsage(KeyUsage.keyEncipherment), Optional.empty());
        static final Use AUTHORITY = new Use(new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign), Optional.empty());
        static final Use STAMPING =
                new Use(new KeyUsage(KeyUsage.digitalSignature), Optional.of(KeyPurposeId.id_kp_timeStamping));
        static final Use ANSWERING =
                new Use(new KeyUsage(KeyUsage.digitalSignature), Optional.of(KeyPurposeId.id_kp_OCSPSigning));
        /** As {@link #ANSWERING}, but its own state has to be looked up like that of everybody else. */
        static final Use ANSWERING_LOOKED_UP =
                new Use(new KeyUsage(KeyUsage.digitalSignature), Optional.of(KeyPurposeId.id_kp_OCSPSigning));
    }

    /**
     * A root.
     *
     * @param services address under which {@code /<name of the authority>.crl} and {@code .cer} and {@code /status} answer
     */
    TestAuthority(String name, String services, Instant from, Instant to) {
        this.key = newKey();
        this.services = services;
        this.certificate =
                sign(name(name, "Vanthu"), key, name(name, "Vanthu"), key.getPublic(), from, to, Use.AUTHORITY, "");
    }

    private TestAuthority(KeyPair key, X509Certificate certificate, String services) {
        this.key = key;
        this.certificate = certificate;
        this.services = services;
    }

    static KeyPair newRsaKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static X500Name name(String commonName, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, text(organisation))
                .addRDN(BCStyle.CN, text(commonName))
                .build();
    }

    private static DERUTF8String text(String value) {
        return new DERUTF8String(Normalizer.normalize(value, Normalizer.Form.NFC));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Somebody with a key of his own whom this authority has certified: another authority, a stamper, a responder. */
    TestAuthority certify(String name, Instant from, Instant to, Use use) {
        KeyPair own = newKey();
        return new TestAuthority(own, issue(name(name, "Vanthu"), own.getPublic(), from, to, use), services);
    }

    X509Certificate issue(X500Name holder, PublicKey holderKey, Instant from, Instant to, Use use) {
        return sign(nameOf(certificate), key, holder, holderKey, from, to, use, services);
    }

    /** As authorities did until about 2016: signed with SHA-1. */
    X509Certificate issueWeakly(X500Name holder, PublicKey holderKey, Instant from, Instant to, Use use) {
        return sign(nameOf(certificate), key, holder, holderKey, from, to, use, services, "SHA1withECDSA");
    }

    void revoke(X509Certificate issued, Instant when) {
        revoked.put(issued.getSerialNumber(), when);
    }

    Optional<Instant> revocation(BigInteger serial) {
        return Optional.ofNullable(revoked.get(serial));
    }

    static X500Name nameOf(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    /** Where this authority's list and certificate are found under the services' address. */
    static String pathOf(X509Certificate authority) {
        return authority.getSerialNumber().toString(36);
    }

    private X509Certificate sign(
            X500Name issuer,
            KeyPair issuerKey,
            X500Name holder,
            PublicKey holderKey,
            Instant from,
            Instant to,
            Use use,
            String address) {
        return sign(issuer, issuerKey, holder, holderKey, from, to, use, address, ALGORITHM);
    }

    private X509Certificate sign(
            X500Name issuer,
            KeyPair issuerKey,
            X500Name holder,
            PublicKey holderKey,
            Instant from,
            Instant to,
            Use use,
            String address,
            String algorithm) {
        try {
            BigInteger serial = new BigInteger(127, RANDOM).setBit(100);
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(to), holder, holderKey);
            boolean authority = use.usage().hasUsages(KeyUsage.keyCertSign);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, use.usage());
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(holderKey));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(issuerKey.getPublic()));
            if (use.purpose().isPresent()) {
                builder.addExtension(
                        Extension.extendedKeyUsage,
                        true,
                        new ExtendedKeyUsage(use.purpose().get()));
            }
            if (use == Use.ANSWERING) {
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            } else if (!address.isEmpty()) {
                addAddresses(builder, address + "/" + pathOf(certificate));
            }
            ContentSigner signer = new JcaContentSignerBuilder(algorithm).build(issuerKey.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void addAddresses(X509v3CertificateBuilder builder, String address) throws IOException {
        ASN1Encodable[] access = {
            new AccessDescription(AccessDescription.id_ad_ocsp, uri(address + "/status")),
            new AccessDescription(AccessDescription.id_ad_caIssuers, uri(address + "/authority.cer"))
        };
        builder.addExtension(
                Extension.authorityInfoAccess, false, AuthorityInformationAccess.getInstance(new DERSequence(access)));
        DistributionPointName list = new DistributionPointName(new GeneralNames(uri(address + "/list.crl")));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(list, null, null)
        }));
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    ContentSigner signer() {
        try {
            return new JcaContentSignerBuilder(ALGORITHM).build(key.getPrivate());
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The list of those it has revoked up to this moment. */
    byte[] list(Instant made, ContentSigner signedBy) {
        try {
            X509v2CRLBuilder list = new X509v2CRLBuilder(nameOf(certificate), Date.from(made));
            list.setNextUpdate(Date.from(made.plus(LIST_GOOD_FOR)));
            revoked.forEach((serial, when) -> {
                if (!when.isAfter(made)) {
                    list.addCRLEntry(serial, Date.from(when), CRLReason.keyCompromise);
                }
            });
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(key.getPublic()));
            // it never takes anybody off (expiredCertsOnCRL)
            list.addExtension(
                    new ASN1ObjectIdentifier("2.5.29.60"), false, new ASN1GeneralizedTime(certificate.getNotBefore()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(made.getEpochSecond())));
            return list.build(signedBy).getEncoded();
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
