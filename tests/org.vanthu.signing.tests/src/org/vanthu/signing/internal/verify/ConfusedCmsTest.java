package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.internal.verify.HandmadeCms.HOLDER;
import static org.vanthu.signing.internal.verify.HandmadeCms.RSA;
import static org.vanthu.signing.internal.verify.HandmadeCms.SHA256;
import static org.vanthu.signing.internal.verify.HandmadeCms.attribute;
import static org.vanthu.signing.internal.verify.OddCmsTest.odd;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.signing.internal.verify.OddCmsTest.Odd;
import org.vanthu.testkit.Conforms;

/** A CMS that says two things about its algorithms or its signer: among its signed attributes and beside them. */
@Conforms("W.attack")
class ConfusedCmsTest {

    private static final Verdict NO = Verdict.INVALID;
    private static final AlgorithmIdentifier SHA512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);

    @TempDir
    private Path folder;

    private static ASN1Encodable signedBy(AlgorithmIdentifier digest, AlgorithmIdentifier scheme) {
        return new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.SIGNATURE, scheme);
    }

    /** Which algorithms were used (RFC 6211). */
    static List<Odd> algorithms() {
        ASN1ObjectIdentifier said = CMSAttributes.cmsAlgorithmProtect;
        ASN1Encodable right = signedBy(SHA256, RSA);
        ASN1Encodable nothing = signedBy(SHA256, new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption));
        AlgorithmIdentifier other = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption);
        List<Odd> all = new ArrayList<>();
        all.add(odd("the algorithms", Verdict.VALID, c -> c.more.add(attribute(said, right))));
        all.add(odd("the algorithms without null", Verdict.VALID, c -> c.more.add(attribute(said, nothing))));
        all.add(odd("another digest", NO, c -> c.more.add(attribute(said, signedBy(SHA512, RSA)))));
        all.add(odd("another scheme", NO, c -> c.more.add(attribute(said, signedBy(SHA256, other)))));
        all.add(odd(
                "a seal instead",
                NO,
                c -> c.more.add(attribute(said, new CMSAlgorithmProtection(SHA256, CMSAlgorithmProtection.MAC, RSA)))));
        all.add(odd("nonsense", NO, c -> c.more.add(attribute(said, new DERUTF8String("x")))));
        all.add(odd("two values", NO, c -> c.more.add(attribute(said, right, signedBy(SHA512, RSA)))));
        all.add(odd("twice", NO, c -> {
            c.more.add(attribute(said, right));
            c.more.add(attribute(said, right));
        }));
        return all;
    }

    private static ASN1Encodable named(
            String digest, AlgorithmIdentifier algorithm, X509Certificate one, ASN1Encodable serial)
            throws GeneralSecurityException {
        ASN1EncodableVector id = new ASN1EncodableVector();
        if (algorithm != null) {
            id.add(algorithm);
        }
        id.add(new DEROctetString(MessageDigest.getInstance(digest).digest(one.getEncoded())));
        if (serial != null) {
            id.add(serial);
        }
        return new DERSequence(new DERSequence(new DERSequence(id)));
    }

    private static ASN1Encodable serial(BigInteger number) {
        X500Name issuer = X500Name.getInstance(HOLDER.getIssuerX500Principal().getEncoded());
        return new DERSequence(
                new ASN1Encodable[] {new GeneralNames(new GeneralName(issuer)), new ASN1Integer(number)});
    }

    /** Whose certificate it is (RFC 2634, RFC 5035). */
    static List<Odd> certificates() throws GeneralSecurityException {
        ASN1ObjectIdentifier first = PKCSObjectIdentifiers.id_aa_signingCertificate;
        ASN1ObjectIdentifier second = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
        X509Certificate other = LaterChange.first().certificate();
        ASN1Encodable old = named("SHA-1", null, HOLDER, null);
        ASN1Encodable oldOther = named("SHA-1", null, other, null);
        ASN1Encodable now = named("SHA-256", null, HOLDER, null);
        ASN1Encodable nowOther = named("SHA-256", null, other, null);
        BigInteger number = HOLDER.getSerialNumber();
        List<Odd> all = new ArrayList<>();
        all.add(odd("the old way", Verdict.VALID, c -> c.more.add(attribute(first, old))));
        all.add(odd("another, the old way", NO, c -> c.more.add(attribute(first, oldOther))));
        all.add(odd("both ways", Verdict.VALID, c -> {
            c.more.add(attribute(first, old));
            c.more.add(attribute(second, now));
        }));
        all.add(odd("another in the old way only", NO, c -> {
            c.more.add(attribute(first, oldOther));
            c.more.add(attribute(second, now));
        }));
        all.add(odd("another in the new way only", NO, c -> {
            c.more.add(attribute(first, old));
            c.more.add(attribute(second, nowOther));
        }));
        all.add(odd(
                "by another digest",
                Verdict.VALID,
                c -> c.more.add(attribute(second, named("SHA-512", SHA512, HOLDER, null)))));
        all.add(odd(
                "by a digest nobody knows",
                NO,
                c -> c.more.add(attribute(
                        second,
                        named("SHA-512", new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3")), HOLDER, null)))));
        all.add(odd(
                "with its number",
                Verdict.VALID,
                c -> c.more.add(attribute(second, named("SHA-256", null, HOLDER, serial(number))))));
        all.add(odd(
                "with another number",
                NO,
                c -> c.more.add(
                        attribute(second, named("SHA-256", null, HOLDER, serial(number.add(BigInteger.ONE)))))));
        all.add(odd(
                "with another number, the old way",
                NO,
                c -> c.more.add(attribute(first, named("SHA-1", null, HOLDER, serial(number.add(BigInteger.ONE)))))));
        return all;
    }

    /** Values that fit nothing. */
    static List<Odd> values() {
        List<Odd> all = new ArrayList<>();
        for (int nothing : new int[] {0, 1}) {
            all.add(odd("a point of nothing " + nothing, NO, c -> {
                elliptic(c);
                c.value = new DERSequence(new ASN1Encodable[] {new ASN1Integer(nothing), new ASN1Integer(0)})
                        .getEncoded();
            }));
        }
        all.add(odd("an elliptic key", Verdict.VALID, ConfusedCmsTest::elliptic));
        all.add(odd(
                "an elliptic scheme for another key",
                Verdict.UNDETERMINED,
                c -> c.scheme = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256)));
        all.add(odd("a scheme of another key", Verdict.UNDETERMINED, c -> {
            elliptic(c);
            c.scheme = RSA;
        }));
        all.add(odd("PSS with another end", NO, c -> {
            ASN1EncodableVector parameters = new ASN1EncodableVector();
            parameters.add(new DERTaggedObject(true, 0, SHA256));
            parameters.add(
                    new DERTaggedObject(true, 1, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA256)));
            parameters.add(new DERTaggedObject(true, 2, new ASN1Integer(32)));
            parameters.add(new DERTaggedObject(true, 3, new ASN1Integer(2)));
            c.withAttributes = false;
            c.masked = 32;
            c.scheme = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new DERSequence(parameters));
        }));
        return all;
    }

    private static void elliptic(HandmadeCms cms) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        cms.key = generator.generateKeyPair();
        cms.schemeName = "SHA256withECDSA";
        cms.scheme = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        cms.holder = LaterChange.pki()
                .root()
                .issueSigner(
                        Names.of("Khoa elip", "Co quan khac", ""),
                        cms.key.getPublic(),
                        ForeignPki.MADE,
                        ForeignPki.MADE.plus(ForeignPki.YEARS));
    }

    @ParameterizedTest
    @MethodSource({"algorithms", "certificates", "values"})
    void whatSaysTwoThingsIsBroken(Odd odd) {
        VerificationReport report = LaterChange.verify(folder, OddCmsTest.signed(odd, Form.TABLE));

        assertEquals(odd.verdict(), report.verdict(), report.toString());
    }
}
