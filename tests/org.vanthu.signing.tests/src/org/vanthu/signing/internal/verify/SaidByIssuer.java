package org.vanthu.signing.internal.verify;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.internal.pki.Authority;

/** An authority, two certificates it has issued, and what it says about them. */
final class SaidByIssuer {

    static final ForeignPki PKI = new ForeignPki();
    static final Instant SIGNED = Instant.parse("2026-03-05T03:15:30Z");
    static final Instant ENDED = SIGNED.plus(Duration.ofDays(10));
    static final Instant CHECKED = ENDED.plus(Duration.ofDays(5));
    static final Date NEXT = Date.from(CHECKED.plus(Duration.ofDays(7)));
    static final KeyPair KEY = Authority.newRsaKey();
    private static final KeyPair AUTHORITY = Authority.newRsaKey();
    static final X509Certificate ISSUER = issuer(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    static final X509Certificate SIGNER = certificate(ENDED);
    static final X509Certificate LASTING = certificate(ENDED.plus(ForeignPki.YEARS));

    /** Something that may fail as ASN.1 does. */
    private interface Making {
        byte[] make() throws Exception;
    }

    private static byte[] made(Making one) {
        try {
            return one.make();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static X509Certificate issuer(int usage) {
        return certificate(
                PKI.root().certificate(),
                new X500Principal("CN=Trung gian"),
                AUTHORITY,
                CHECKED.plus(ForeignPki.YEARS),
                usage);
    }

    private static X509Certificate certificate(Instant to) {
        return certificate(ISSUER, new X500Principal("CN=Nguoi ky"), KEY, to, KeyUsage.digitalSignature);
    }

    private static X509Certificate certificate(
            X509Certificate by, X500Principal name, KeyPair key, Instant to, int usage) {
        try {
            boolean authority = key == AUTHORITY;
            X509CertificateHolder made = new JcaX509v3CertificateBuilder(
                            by,
                            BigInteger.valueOf(to.getEpochSecond()),
                            Date.from(ForeignPki.MADE),
                            Date.from(to),
                            name,
                            key.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                    .build(
                            authority
                                    ? PKI.root().signer()
                                    : new JcaContentSignerBuilder("SHA256withRSA").build(AUTHORITY.getPrivate()));
            return new JcaX509CertificateConverter().getCertificate(made);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A list of the issuer that names nobody but whom {@code more} adds. */
    static byte[] list(Instant from, String algorithm, Entries more) {
        return made(() -> {
            X509v2CRLBuilder list = new X509v2CRLBuilder(
                    X500Name.getInstance(ISSUER.getSubjectX500Principal().getEncoded()), Date.from(from));
            list.setNextUpdate(NEXT);
            more.to(list);
            return list.build(new JcaContentSignerBuilder(algorithm).build(AUTHORITY.getPrivate()))
                    .getEncoded();
        });
    }

    /** Names those that were revoked. */
    interface Entries {
        void to(X509v2CRLBuilder list) throws Exception;
    }

    static byte[] list(Instant from) {
        return list(from, "SHA256withRSA", list -> {});
    }

    /** An answer of the issuer; {@code more} adds what it says. */
    static byte[] answer(String algorithm, Answers more) {
        return made(() -> {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            BasicOCSPRespBuilder answer =
                    new JcaBasicOCSPRespBuilder(AUTHORITY.getPublic(), digests.get(CertificateID.HASH_SHA1));
            more.to(
                    answer,
                    new CertificateID(
                            digests.get(CertificateID.HASH_SHA1),
                            new JcaX509CertificateHolder(ISSUER),
                            SIGNER.getSerialNumber()),
                    new CertificateID(
                            digests.get(CertificateID.HASH_SHA1),
                            new JcaX509CertificateHolder(ISSUER),
                            LASTING.getSerialNumber()));
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            answer.build(
                                    new JcaContentSignerBuilder(algorithm).build(AUTHORITY.getPrivate()),
                                    new X509CertificateHolder[0],
                                    Date.from(CHECKED)))
                    .getEncoded();
        });
    }

    /** Says how two certificates are, one that ends and one that lasts. */
    interface Answers {
        void to(BasicOCSPRespBuilder answer, CertificateID ending, CertificateID lasting) throws Exception;
    }

    static Extensions extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) throws Exception {
        return new Extensions(Extension.create(type, critical, value));
    }

    static ASN1GeneralizedTime time(Instant moment) {
        return new ASN1GeneralizedTime(Date.from(moment));
    }

    private SaidByIssuer() {}
}
