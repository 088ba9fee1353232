package org.vanthu.signing.internal.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;

/** One CMS, as it should be unless it is changed. */
final class HandmadeCms {

    static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    static final ASN1ObjectIdentifier DATA = CMSObjectIdentifiers.data;
    static final ASN1ObjectIdentifier STAMP = PKCSObjectIdentifiers.id_ct_TSTInfo;
    static final KeyPair KEY = Authority.newRsaKey();
    static final X509Certificate HOLDER = LaterChange.pki()
            .root()
            .issueSigner(
                    Names.of("Nguoi ky le", "Co quan khac", ""),
                    KEY.getPublic(),
                    ForeignPki.MADE,
                    ForeignPki.MADE.plus(ForeignPki.YEARS));

    ASN1ObjectIdentifier content = DATA;
    ASN1Encodable inside;
    AlgorithmIdentifier digest = SHA256;
    AlgorithmIdentifier scheme = RSA;
    String digestName = "SHA-256";
    String schemeName = "SHA256withRSA";
    KeyPair key = KEY;
    X509Certificate holder = HOLDER;
    ASN1Encodable named;
    int signers = 1;
    boolean withAttributes = true;
    boolean withCertificates = true;
    final List<ASN1Encodable> more = new ArrayList<>();
    final List<ASN1Encodable> unsigned = new ArrayList<>();
    boolean withType = true;
    boolean withDigest = true;
    byte[] behind = {};
    byte[] value;
    /** How much salt, where it is signed with PSS over what is covered. */
    Integer masked;

    /** RSASSA-PSS with SHA-256. */
    record Masked(PrivateKey key, int salt) {
        byte[] sign(byte[] content) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1));
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        }
    }

    byte[] make(byte[] covered) throws GeneralSecurityException {
        try {
            byte[] hash = MessageDigest.getInstance(digestName).digest(covered);
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            if (withType) {
                attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, content));
            }
            if (withDigest) {
                attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest, new DEROctetString(hash)));
            }
            more.forEach(attributes::add);
            DERSet signed = new DERSet(attributes);
            Signature signature = Signature.getInstance(schemeName);
            signature.initSign(key.getPrivate());
            signature.update(withAttributes ? signed.getEncoded(ASN1Encoding.DER) : covered);
            byte[] plain = masked == null ? signature.sign() : new Masked(key.getPrivate(), masked).sign(covered);
            byte[] bytes = value == null ? plain : value;
            ASN1EncodableVector infos = new ASN1EncodableVector();
            for (int i = 0; i < signers; i++) {
                ASN1EncodableVector info = new ASN1EncodableVector();
                info.add(new ASN1Integer(1));
                info.add(
                        named == null
                                ? new IssuerAndSerialNumber(
                                        X500Name.getInstance(
                                                holder.getIssuerX500Principal().getEncoded()),
                                        holder.getSerialNumber())
                                : named);
                info.add(digest);
                if (withAttributes) {
                    info.add(new DERTaggedObject(false, 0, signed));
                }
                info.add(scheme);
                info.add(new DEROctetString(bytes));
                if (!unsigned.isEmpty()) {
                    info.add(new DERTaggedObject(false, 1, new DERSet(unsigned.toArray(new ASN1Encodable[0]))));
                }
                infos.add(new DERSequence(info));
            }
            ASN1EncodableVector data = new ASN1EncodableVector();
            data.add(new ASN1Integer(1));
            data.add(new DERSet(digest));
            data.add(
                    inside == null
                            ? new DERSequence(content)
                            : new DERSequence(new ASN1Encodable[] {content, new DERTaggedObject(true, 0, inside)}));
            if (withCertificates) {
                data.add(new DERTaggedObject(
                        false,
                        0,
                        new DERSet(Certificate.getInstance(ASN1Primitive.fromByteArray(holder.getEncoded())))));
            }
            data.add(new DERSet(infos));
            byte[] der = new ContentInfo(CMSObjectIdentifiers.signedData, new DERSequence(data))
                    .getEncoded(ASN1Encoding.DER);
            byte[] all = java.util.Arrays.copyOf(der, der.length + behind.length);
            System.arraycopy(behind, 0, all, der.length, behind.length);
            return all;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ASN1Encodable attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        return new DERSequence(new ASN1Encodable[] {type, new DERSet(values)});
    }
}
