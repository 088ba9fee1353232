package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.signing.internal.online.TimeStampClient;
import org.vanthu.spi.signing.OnlineServices;

/** A signature with a time stamp over it beside it (EN 319 122-1, 5.3); without one where no service gave any. */
final class StampedCms implements TailSigner.Contents {

    private final Cms cms;
    private final TimeStampClient stamps;
    private final OnlineServices services;
    private List<Trouble> missing = List.of();

    StampedCms(Cms cms, TimeStampClient stamps, OnlineServices services) {
        this.cms = cms;
        this.stamps = stamps;
        this.services = services;
    }

    /** Why there is no time stamp; empty when there is one. */
    List<Trouble> missing() {
        return missing;
    }

    @Override
    public Outcome<byte[]> over(byte[] digest, FutureTask<?> meanwhile) {
        return cms.over(digest, meanwhile).map(this::stamped);
    }

    private byte[] stamped(byte[] plain) {
        ContentInfo info = ContentInfo.getInstance(plain);
        SignedData data = SignedData.getInstance(info.getContent());
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        Outcome<byte[]> token = stamps.stamp(signer.getEncryptedDigest().getOctets(), services);
        missing = token.troubles();
        return token.isDone() ? with(info, data, signer, token.orThrow()) : plain;
    }

    private static byte[] with(ContentInfo info, SignedData data, SignerInfo signer, byte[] token) {
        try {
            Attribute stamp = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(token)));
            SignerInfo stamped = new SignerInfo(
                    signer.getSID(),
                    signer.getDigestAlgorithm(),
                    signer.getAuthenticatedAttributes(),
                    signer.getDigestEncryptionAlgorithm(),
                    signer.getEncryptedDigest(),
                    new DERSet(stamp));
            SignedData all = new SignedData(
                    data.getDigestAlgorithms(),
                    data.getEncapContentInfo(),
                    data.getCertificates(),
                    data.getCRLs(),
                    new DERSet(stamped));
            // not DER: a time stamp stays as its authority wrote it
            return new ContentInfo(info.getContentType(), all).getEncoded(ASN1Encoding.DL);
        } catch (IOException impossible) {
            throw new IllegalStateException("what was read can be written", impossible);
        }
    }
}
