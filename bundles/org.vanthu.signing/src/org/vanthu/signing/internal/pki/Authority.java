package org.vanthu.signing.internal.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
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

/** An authority that can issue and revoke: its key and its certificate. */
public final class Authority {

    private static final String ALGORITHM = "SHA256withRSA";
    /** expiredCertsOnCRL (X.509, 9.5.2.8). */
    private static final ASN1ObjectIdentifier KEEPS_ENDED = new ASN1ObjectIdentifier("2.5.29.60");

    private static final int KEY_BITS = 2048;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair key;
    private final X509Certificate certificate;

    private Authority(KeyPair key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** A root that certifies itself. */
    public static Authority root(X500Name name, Instant from, Instant to) {
        KeyPair key = newRsaKey();
        return new Authority(key, sign(name, key, name, key.getPublic(), from, to, authorityUsage(), List.of()));
    }

    /** An authority certified by this one. */
    public Authority subordinate(X500Name name, Instant from, Instant to) {
        KeyPair subordinate = newRsaKey();
        return new Authority(subordinate, issue(name, subordinate.getPublic(), from, to, authorityUsage()));
    }

    /** Somebody this authority appoints to answer for it about revocation (RFC 6960, 4.2.2.2). */
    public Authority responder(X500Name name, Instant from, Instant to) {
        return appointed(name, from, to, KeyPurposeId.id_kp_OCSPSigning, true);
    }

    /** The same, but it may be revoked as anybody else: nothing in its certificate says that it need not be looked up. */
    public Authority responderToLookUp(X500Name name, Instant from, Instant to) {
        return appointed(name, from, to, KeyPurposeId.id_kp_OCSPSigning, false);
    }

    /** A time-stamping authority certified by this one (RFC 3161, 2.3). */
    public Authority timeStamper(X500Name name, Instant from, Instant to) {
        return appointed(name, from, to, KeyPurposeId.id_kp_timeStamping, false);
    }

    private Authority appointed(X500Name name, Instant from, Instant to, KeyPurposeId purpose, boolean neverLookedUp) {
        KeyPair own = newRsaKey();
        X500Name issuer =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        KeyUsage usage = new KeyUsage(KeyUsage.digitalSignature);
        List<Extension> more = new ArrayList<>(List.of(extendedKeyUsage(purpose)));
        if (neverLookedUp) {
            more.add(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, new byte[] {5, 0}));
        }
        return new Authority(own, sign(issuer, key, name, own.getPublic(), from, to, usage, more));
    }

    private static Extension extendedKeyUsage(KeyPurposeId purpose) {
        try {
            return Extension.create(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyUsage authorityUsage() {
        return new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    /** A fresh RSA key in memory. */
    public static KeyPair newRsaKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK makes RSA keys", impossible);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for signing documents. */
    public X509Certificate issueSigner(X500Name holder, PublicKey holderKey, Instant from, Instant to) {
        KeyUsage usage = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        return issue(holder, holderKey, from, to, usage);
    }

    /** A certificate that is good for encryption only. */
    public X509Certificate issueForEncryption(X500Name holder, PublicKey holderKey, Instant from, Instant to) {
        return issue(holder, holderKey, from, to, new KeyUsage(KeyUsage.keyEncipherment));
    }

    private X509Certificate issue(X500Name holder, PublicKey holderKey, Instant from, Instant to, KeyUsage usage) {
        X500Name issuer =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return sign(issuer, key, holder, holderKey, from, to, usage, List.of());
    }

    private static X509Certificate sign(
            X500Name issuer,
            KeyPair issuerKey,
            X500Name holder,
            PublicKey holderKey,
            Instant from,
            Instant to,
            KeyUsage usage,
            List<Extension> more) {
        try {
            BigInteger serial = new BigInteger(127, RANDOM).setBit(100);
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            issuer, serial, Date.from(from), Date.from(to), holder, holderKey)
                    .addExtension(
                            Extension.basicConstraints,
                            true,
                            new BasicConstraints(usage.hasUsages(KeyUsage.keyCertSign)))
                    .addExtension(Extension.keyUsage, true, usage)
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(holderKey))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(issuerKey.getPublic()));
            for (Extension extension : more) {
                builder.addExtension(extension);
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuerKey)));
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException("a certificate could not be made", failed);
        }
    }

    /** Signs what the authority says, for example time stamps. */
    public ContentSigner signer() throws OperatorCreationException {
        return signer(key);
    }

    private static ContentSigner signer(KeyPair key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(ALGORITHM).build(key.getPrivate());
    }

    /**
     * A revocation list.
     *
     * @param revoked serial numbers with the moment of their revocation
     */
    public byte[] revocationList(long number, Instant made, Duration good, Map<BigInteger, Instant> revoked) {
        try {
            X500Name issuer =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            X509v2CRLBuilder list = new X509v2CRLBuilder(issuer, Date.from(made));
            list.setNextUpdate(Date.from(made.plus(good)));
            revoked.forEach((serial, when) -> list.addCRLEntry(serial, Date.from(when), CRLReason.keyCompromise));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(key.getPublic()));
            // it never takes anybody off
            list.addExtension(KEEPS_ENDED, false, new ASN1GeneralizedTime(certificate.getNotBefore()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            return list.build(signer(key)).getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException("a revocation list could not be made", failed);
        }
    }
}
