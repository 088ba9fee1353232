package org.vanthu.signing.internal.online;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.signing.internal.verify.proof.CmsCheck;
import org.vanthu.signing.internal.verify.proof.CmsCheck.Broken;
import org.vanthu.signing.internal.verify.proof.TimeStamp;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.ServiceTrouble;

/** Has digests stamped with the time (RFC 3161). A stamp is taken only if it answers this question and its signature holds. */
public final class TimeStampClient {

    private static final int LARGEST_ANSWER = 256 << 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGEST = "SHA-256";

    private final Line line;

    public TimeStampClient(Line line) {
        this.line = line;
    }

    /**
     * A time stamp over these bytes, from the first service that gives a good one.
     *
     * @return the token (a CMS), or the trouble with each service
     */
    public Outcome<byte[]> stamp(byte[] content, OnlineServices services) {
        return stampDigest(digest(content), services);
    }

    /** As {@link #stamp}, over content of which only the SHA-256 is at hand. */
    public Outcome<byte[]> stampDigest(byte[] digest, OnlineServices services) {
        List<Trouble> troubles = new ArrayList<>();
        for (URI service : services.timeStamps()) {
            Outcome<byte[]> stamp = services.silent().contains(service)
                    ? Outcome.refused(ServiceTrouble.NOT_ASKED, "service", service)
                    : ask(service, digest, services);
            if (stamp.isDone()) {
                return stamp;
            }
            troubles.addAll(stamp.troubles());
        }
        return troubles.isEmpty() ? Outcome.refused(ServiceTrouble.NO_TIME_STAMP_SERVICE) : Outcome.refused(troubles);
    }

    private Outcome<byte[]> ask(URI service, byte[] digest, OnlineServices services) {
        BigInteger nonce = new BigInteger(Long.SIZE - 1, RANDOM);
        MessageImprint imprint = new MessageImprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), digest);
        try {
            byte[] question = new TimeStampReq(imprint, null, new ASN1Integer(nonce), ASN1Boolean.TRUE, null)
                    .getEncoded(ASN1Encoding.DER);
            return line.post(service, "application/timestamp-query", question, LARGEST_ANSWER, services.patience())
                    .flatMap(answer -> read(service, answer, digest, nonce));
        } catch (IOException impossible) {
            throw new IllegalStateException("what was built can be encoded", impossible);
        }
    }

    private static Outcome<byte[]> read(URI service, byte[] answer, byte[] digest, BigInteger nonce) {
        try {
            TimeStampResp response = TimeStampResp.getInstance(answer);
            int status = response.getStatus().getStatusObject().intValueExact();
            if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
                String words = response.getStatus().getStatusString() == null
                        ? "status " + status
                        : response.getStatus()
                                .getStatusString()
                                .getStringAtUTF8(0)
                                .getString();
                return Outcome.refused(ServiceTrouble.REFUSED, "service", service, "detail", words);
            }
            byte[] token = response.getTimeStampToken().getEncoded();
            CmsCheck cms = CmsCheck.read(token);
            TSTInfo info = TSTInfo.getInstance(cms.content().orElseThrow());
            if (info.getNonce() == null || !info.getNonce().getValue().equals(nonce)) {
                return Outcome.refused(ServiceTrouble.NONCE_DIFFERS, "service", service);
            }
            if (!Arrays.equals(info.getMessageImprint().getHashedMessage(), digest)) {
                return Outcome.refused(ServiceTrouble.ANSWER_ABOUT_ANOTHER, "service", service);
            }
            return TimeStamp.read(cms, name -> digest).byTimeStampingAuthority()
                    ? Outcome.done(token)
                    : Outcome.refused(ServiceTrouble.SIGNED_BY_ANOTHER, "service", service);
        } catch (Broken broken) {
            return Outcome.refused(ServiceTrouble.SIGNED_BY_ANOTHER, "service", service);
        } catch (IOException | RuntimeException unreadable) {
            return Outcome.refused(ServiceTrouble.ANSWER_UNREADABLE, "service", service);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance(DIGEST).digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + DIGEST, impossible);
        }
    }
}
