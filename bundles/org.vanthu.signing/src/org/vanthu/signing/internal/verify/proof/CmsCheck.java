package org.vanthu.signing.internal.verify.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.VerificationTrouble;

/** Reads and checks the CMS of one signature. Everything is taken from the bytes; nothing is repaired. */
public final class CmsCheck {

    private static final int MOST_CERTIFICATES = 100;

    private final SignedData data;
    private final SignerInfo signer;
    private final NamedSigner named;
    private final List<X509Certificate> certificates;

    private CmsCheck(SignedData data, SignerInfo signer, List<X509Certificate> certificates) {
        this.data = data;
        this.signer = signer;
        this.named = new NamedSigner(signer);
        this.certificates = certificates;
    }

    /** Says what is wrong with a signature; stops its check. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Trouble trouble;

        public Broken(VerificationTrouble kind, Object... details) {
            super(kind.name(), null, false, false);
            this.trouble = Trouble.of(kind, details);
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    /** Reads the CMS and the padding behind it. */
    public static CmsCheck read(byte[] contents) throws Broken {
        ByteArrayInputStream stream = new ByteArrayInputStream(contents);
        try {
            ASN1Encodable first = new ASN1InputStream(stream, contents.length, false).readObject();
            ContentInfo info = ContentInfo.getInstance(first);
            if (info == null || !info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
                throw new Broken(VerificationTrouble.CMS_UNREADABLE);
            }
            SignedData data = SignedData.getInstance(info.getContent());
            for (int i = contents.length - stream.available(); i < contents.length; i++) {
                if (contents[i] != 0) {
                    throw new Broken(VerificationTrouble.PADDING_NOT_ZERO);
                }
            }
            int signers = data.getSignerInfos().size();
            if (signers != 1) {
                throw new Broken(VerificationTrouble.CMS_SIGNERS, "count", signers);
            }
            return new CmsCheck(
                    data, SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)), certificates(data));
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw new Broken(VerificationTrouble.CMS_UNREADABLE);
        }
    }

    private static List<X509Certificate> certificates(SignedData data) throws GeneralSecurityException, IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        ASN1Set set = data.getCertificates();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (int i = 0; set != null && i < Math.min(set.size(), MOST_CERTIFICATES); i++) {
            // as it stands there: whoever issued it has signed those bytes, in whatever order
            byte[] der = set.getObjectAt(i).toASN1Primitive().getEncoded();
            try {
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            } catch (GeneralSecurityException anotherKind) {
                // attribute certificates may stand here too, and those of keys that this JDK does not know
            }
        }
        return certificates;
    }

    /** All certificates that the CMS carries. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** The signer's certificate. */
    public X509Certificate signerCertificate() throws Broken {
        for (X509Certificate certificate : certificates) {
            if (named.names(certificate)) {
                return certificate;
            }
        }
        for (X509Certificate certificate : certificates) {
            if (named.misnames(certificate)) {
                return certificate;
            }
        }
        throw new Broken(VerificationTrouble.CERTIFICATE_MISSING);
    }

    /** Whether it is of the number that is named, but of another issuer. */
    public boolean misnames(X509Certificate certificate) {
        return named.misnames(certificate);
    }

    /** Names of the digest, as the JDK knows it. */
    public String digestName() throws Broken {
        String oid = signer.getDigestAlgorithm().getAlgorithm().getId();
        return Algorithms.digest(oid)
                .orElseThrow(() -> new Broken(VerificationTrouble.ALGORITHM_UNKNOWN, "algorithm", oid));
    }

    /** What the signature was made with. */
    public Algorithms.Scheme scheme(X509Certificate certificate) throws Broken {
        return Algorithms.scheme(signer.getDigestEncryptionAlgorithm(), digestName(), certificate)
                .orElseThrow(() -> new Broken(
                        VerificationTrouble.ALGORITHM_UNKNOWN,
                        "algorithm",
                        signer.getDigestEncryptionAlgorithm().getAlgorithm().getId()));
    }

    /** The content inside the CMS, for time stamps and {@code adbe.pkcs7.sha1}. */
    public Optional<byte[]> content() {
        ASN1Encodable content = data.getEncapContentInfo().getContent();
        return content instanceof ASN1OctetString octets ? Optional.of(octets.getOctets()) : Optional.empty();
    }

    /** Whether anything stands where the content would. */
    public boolean hasContent() {
        return data.getEncapContentInfo().getContent() != null;
    }

    /** Whether it is a time stamp by its own words (RFC 3161, 2.4.2). */
    public boolean holdsTimeStamp() {
        return data.getEncapContentInfo().getContentType().equals(PKCSObjectIdentifiers.id_ct_TSTInfo);
    }

    /** The time that the CMS itself claims; none if it is nonsense. */
    public Optional<java.time.Instant> signingTime() {
        try {
            return named.attribute(PKCSObjectIdentifiers.pkcs_9_at_signingTime)
                    .map(value -> Time.getInstance(value).getDate().toInstant());
        } catch (RuntimeException nonsense) {
            return Optional.empty();
        }
    }

    /**
     * The revocation lists and status answers that it carries, and those of the time stamp in it.
     *
     * @param place first byte behind it in the file
     */
    public List<Evidence> evidence(long place) {
        List<Evidence> all = new ArrayList<>();
        try {
            all.addAll(CarriedInCms.of(data, signer, place));
            Optional<byte[]> stamp = timeStamp();
            if (stamp.isPresent()) {
                CmsCheck token = read(stamp.get());
                all.addAll(CarriedInCms.of(token.data, token.signer, place));
            }
        } catch (Broken | RuntimeException unreadable) {
            // what cannot be read proves nothing
        }
        return all;
    }

    /** Whether the signed attributes say which certificate it is (EN 319 122-1, 5.2.2). */
    public boolean namesItsCertificate() {
        return named.attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2).isPresent()
                || named.attribute(PKCSObjectIdentifiers.id_aa_signingCertificate)
                        .isPresent();
    }

    /** The value of the signature, which a time stamp inside the CMS is about. */
    public byte[] signatureValue() {
        return signer.getEncryptedDigest().getOctets();
    }

    /** The time stamp over the signature that the CMS carries beside it (EN 319 122-1, 5.3). */
    public Optional<byte[]> timeStamp() throws Broken {
        if (signer.getUnauthenticatedAttributes() == null) {
            return Optional.empty();
        }
        Attribute attribute = new AttributeTable(signer.getUnauthenticatedAttributes())
                .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null || attribute.getAttrValues().size() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded());
        } catch (IOException impossible) {
            throw new Broken(VerificationTrouble.TIME_STAMP_BROKEN);
        }
    }

    /** Checks that this digest of the content was signed by this certificate's key. */
    public void check(byte[] contentDigest, X509Certificate certificate, Algorithms.Scheme scheme) throws Broken {
        try {
            if (signer.getAuthenticatedAttributes() == null) {
                checkWithoutAttributes(contentDigest, certificate, scheme);
                return;
            }
            Optional<ASN1Encodable> type = named.attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType);
            if (type.isEmpty() || !type.get().equals(data.getEncapContentInfo().getContentType())) {
                throw new Broken(VerificationTrouble.CMS_UNREADABLE);
            }
            if (!protectsItsAlgorithms()) {
                throw new Broken(VerificationTrouble.CMS_UNREADABLE);
            }
            byte[] signedDigest = named.attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest)
                    .map(value -> ASN1OctetString.getInstance(value).getOctets())
                    .orElseThrow(() -> new Broken(VerificationTrouble.CMS_UNREADABLE));
            if (!MessageDigest.isEqual(signedDigest, contentDigest)) {
                throw new Broken(VerificationTrouble.DIGEST_DIFFERS);
            }
            byte[] attributes = signer.getAuthenticatedAttributes().getEncoded(ASN1Encoding.DER);
            if (!scheme.verify(
                    certificate, attributes, signer.getEncryptedDigest().getOctets())) {
                throw new Broken(VerificationTrouble.SIGNATURE_DIFFERS);
            }
            named.check(certificate);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
            throw new Broken(VerificationTrouble.SIGNATURE_DIFFERS);
        }
    }

    /** Where the signed attributes say by which algorithms it was signed, it was by those (RFC 6211). */
    private boolean protectsItsAlgorithms() {
        if (named.isAmbiguous(CMSAttributes.cmsAlgorithmProtect)) {
            return false;
        }
        return named.attribute(CMSAttributes.cmsAlgorithmProtect)
                .map(CMSAlgorithmProtection::getInstance)
                .filter(said -> !said.getDigestAlgorithm()
                                .getAlgorithm()
                                .equals(signer.getDigestAlgorithm().getAlgorithm())
                        || said.getSignatureAlgorithm() == null
                        || !isSame(said.getSignatureAlgorithm(), signer.getDigestEncryptionAlgorithm()))
                .isEmpty();
    }

    /** Whether two names of an algorithm are the same; no parameters may be written as none or as null. */
    private static boolean isSame(AlgorithmIdentifier first, AlgorithmIdentifier second) {
        return first.getAlgorithm().equals(second.getAlgorithm())
                && parameters(first).equals(parameters(second));
    }

    private static ASN1Encodable parameters(AlgorithmIdentifier algorithm) {
        return algorithm.getParameters() == null ? DERNull.INSTANCE : algorithm.getParameters();
    }

    private void checkWithoutAttributes(byte[] contentDigest, X509Certificate certificate, Algorithms.Scheme scheme)
            throws Broken, GeneralSecurityException {
        if (!scheme.verifiesDigests()) {
            throw new Broken(VerificationTrouble.ALGORITHM_UNKNOWN, "algorithm", scheme.words());
        }
        if (!scheme.verifyDigest(
                certificate, contentDigest, signer.getEncryptedDigest().getOctets())) {
            throw new Broken(VerificationTrouble.DIGEST_DIFFERS);
        }
    }
}
