package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;
import static org.vanthu.signing.internal.verify.HandmadeCms.DATA;
import static org.vanthu.signing.internal.verify.HandmadeCms.HOLDER;
import static org.vanthu.signing.internal.verify.HandmadeCms.KEY;
import static org.vanthu.signing.internal.verify.HandmadeCms.SHA256;
import static org.vanthu.signing.internal.verify.HandmadeCms.STAMP;
import static org.vanthu.signing.internal.verify.HandmadeCms.attribute;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.testkit.Conforms;

/** Signatures whose CMS is put together otherwise than the standard wants (RFC 5652, EN 319 122-1). */
@Conforms("W.attack")
class OddCmsTest {

    @TempDir
    private Path folder;

    /** What is put together otherwise. */
    interface Oddity {
        void in(HandmadeCms cms) throws GeneralSecurityException, IOException;
    }

    /** A signature that is put together otherwise, and what must be said of it. */
    record Odd(String name, Verdict verdict, String entries, Oddity oddity) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Odd odd(String name, Verdict verdict, Oddity oddity) {
        return new Odd(name, verdict, "/SubFilter/adbe.pkcs7.detached/M(D:20260305101530+07'00')", oddity);
    }

    private static ASN1Encodable holderId(X509Certificate certificate) throws GeneralSecurityException {
        return new SigningCertificateV2(
                new ESSCertIDv2(SHA256, MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
    }

    private static AlgorithmIdentifier mask() {
        return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA256);
    }

    private static void masked(HandmadeCms cms, int salt) {
        cms.withAttributes = false;
        cms.scheme = pss(mask(), BigInteger.valueOf(salt));
        cms.masked = salt;
    }

    private static AlgorithmIdentifier pss(ASN1Encodable mask, BigInteger salt) {
        ASN1EncodableVector parameters = new ASN1EncodableVector();
        parameters.add(new DERTaggedObject(true, 0, SHA256));
        parameters.add(new DERTaggedObject(true, 1, mask));
        parameters.add(new DERTaggedObject(true, 2, new ASN1Integer(salt)));
        return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new DERSequence(parameters));
    }

    static List<Odd> oddities() throws GeneralSecurityException {
        ASN1ObjectIdentifier type = PKCSObjectIdentifiers.pkcs_9_at_contentType;
        ASN1ObjectIdentifier digest = PKCSObjectIdentifiers.pkcs_9_at_messageDigest;
        ASN1ObjectIdentifier certificate = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
        ASN1ObjectIdentifier stamp = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
        X509Certificate other = LaterChange.first().certificate();
        Verdict no = Verdict.INVALID;
        Verdict look = Verdict.UNDETERMINED;
        List<Odd> all = new ArrayList<>();
        all.add(odd("nothing", Verdict.VALID, c -> {}));
        all.add(odd("the certificate named", Verdict.VALID, c -> c.more.add(attribute(certificate, holderId(HOLDER)))));
        all.add(odd("no type of content", no, c -> c.withType = false));
        all.add(odd("the type of content twice", no, c -> c.more.add(attribute(type, DATA))));
        all.add(odd("another type of content as well", no, c -> c.more.add(attribute(type, STAMP))));
        all.add(odd("two values of the type of content", no, c -> {
            c.withType = false;
            c.more.add(attribute(type, DATA, STAMP));
        }));
        all.add(odd("another type of content", no, c -> {
            c.withType = false;
            c.more.add(attribute(type, STAMP));
        }));
        all.add(odd("content of another type", no, c -> c.content = STAMP));
        all.add(odd("no digest", no, c -> c.withDigest = false));
        all.add(odd("the digest twice", no, c -> c.more.add(attribute(digest, new DEROctetString(new byte[32])))));
        all.add(odd("two digests in one", no, c -> {
            c.withDigest = false;
            c.more.add(attribute(digest, new DEROctetString(new byte[32]), new DEROctetString(new byte[32])));
        }));
        all.add(odd("a digest that is none", no, c -> {
            c.withDigest = false;
            c.more.add(attribute(digest, new DERUTF8String("x")));
        }));
        all.add(odd("another certificate named", no, c -> c.more.add(attribute(certificate, holderId(other)))));
        all.add(odd("two certificates named", no, c -> {
            c.more.add(attribute(certificate, holderId(HOLDER)));
            c.more.add(attribute(certificate, holderId(other)));
        }));
        all.add(odd("another certificate named in two values", no, c -> {
            c.more.add(attribute(certificate, holderId(other), holderId(HOLDER)));
        }));
        all.add(odd("a list of no certificates named", no, c -> {
            c.more.add(attribute(certificate, new DERSequence(new DERSequence())));
        }));
        all.add(odd("a certificate named by nonsense", no, c -> {
            c.more.add(attribute(certificate, new DERUTF8String("x")));
        }));
        all.add(odd("no attributes", Verdict.VALID, c -> c.withAttributes = false));
        all.add(odd("no attributes, PSS", Verdict.VALID, c -> masked(c, 32)));
        all.add(odd("no attributes, PSS, another salt", no, c -> {
            masked(c, 32);
            c.scheme = pss(mask(), BigInteger.valueOf(20));
        }));
        all.add(odd("no attributes, PSS, another digest", no, c -> {
            masked(c, 32);
            c.digest = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
        }));
        all.add(odd("no attributes, PSS over something else", no, c -> {
            masked(c, 32);
            c.value = new HandmadeCms.Masked(c.key.getPrivate(), 32).sign(new byte[] {1});
        }));
        all.add(odd("no signer", no, c -> c.signers = 0));
        all.add(odd("two signers", no, c -> c.signers = 2));
        all.add(odd("content inside", no, c -> c.inside = new DEROctetString(new byte[] {1})));
        all.add(odd("empty content inside", no, c -> c.inside = new DEROctetString(new byte[0])));
        all.add(odd("content inside that is no string of bytes", no, c -> c.inside = new DERUTF8String("x")));
        all.add(odd("bytes behind", no, c -> c.behind = new byte[] {0, 1}));
        all.add(odd("no certificates", no, c -> c.withCertificates = false));
        all.add(odd("an empty value", no, c -> c.value = new byte[0]));
        all.add(odd("a value that is too long", no, c -> c.value = new byte[5000]));
        all.add(odd("a signer named by nonsense", no, c -> c.named = new DERUTF8String("x")));
        all.add(odd("a signer named by an empty list", no, c -> c.named = new DERSequence()));
        all.add(odd("a signer named by an empty key", no, c -> {
            c.named = new DERTaggedObject(false, 0, new DEROctetString(new byte[0]));
        }));
        all.add(odd("a salt without end", no, c -> {
            c.scheme =
                    pss(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA256), BigInteger.ONE.shiftLeft(70));
        }));
        all.add(odd("a salt of less than nothing", no, c -> {
            c.scheme = pss(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA256), BigInteger.valueOf(-5));
        }));
        all.add(odd("a mask of nothing", no, c -> {
            c.scheme = pss(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1), BigInteger.valueOf(32));
        }));
        all.add(odd("a mask of nonsense", no, c -> c.scheme = pss(new DERUTF8String("x"), BigInteger.valueOf(32))));
        all.add(odd("parameters of nonsense", no, c -> {
            c.scheme = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new DERUTF8String("x"));
        }));
        all.add(odd("no parameters", no, c -> {
            c.scheme = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS);
        }));
        all.add(odd("MD2", look, c -> {
            c.digest = new AlgorithmIdentifier(PKCSObjectIdentifiers.md2);
        }));
        all.add(odd("MD5", look, c -> {
            c.digest = new AlgorithmIdentifier(PKCSObjectIdentifiers.md5);
            c.digestName = "MD5";
            c.schemeName = "MD5withRSA";
        }));
        all.add(odd("SHA-1", look, c -> {
            c.digest = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
            c.digestName = "SHA-1";
            c.schemeName = "SHA1withRSA";
        }));
        all.add(odd("SHA-1 under a signature of SHA-256", look, c -> {
            c.digest = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
            c.digestName = "SHA-1";
            c.scheme = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption);
        }));
        all.add(odd("a key of 1024 bits", look, c -> {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            c.key = generator.generateKeyPair();
            c.holder = LaterChange.pki()
                    .root()
                    .issueSigner(
                            Names.of("Khoa ngan", "Co quan khac", ""),
                            c.key.getPublic(),
                            ForeignPki.MADE,
                            ForeignPki.MADE.plus(ForeignPki.YEARS));
        }));
        all.add(odd("a certificate for encryption", no, c -> {
            c.holder = LaterChange.pki()
                    .root()
                    .issueForEncryption(
                            Names.of("Ma hoa", "Co quan khac", ""),
                            KEY.getPublic(),
                            ForeignPki.MADE,
                            ForeignPki.MADE.plus(ForeignPki.YEARS));
        }));
        for (KeyPurposeId use : List.of(
                KeyPurposeId.id_kp_serverAuth,
                KeyPurposeId.id_kp_codeSigning,
                KeyPurposeId.id_kp_timeStamping,
                KeyPurposeId.id_kp_OCSPSigning)) {
            all.add(odd("a certificate for something else " + use, no, c -> c.holder = forUse(use)));
            all.add(odd("the same for people, too", no, c -> c.holder = forUse(use, KeyPurposeId.id_kp_clientAuth)));
            all.add(odd(
                    "the same for documents, too",
                    Verdict.VALID,
                    c -> c.holder = forUse(use, KeyPurposeId.id_kp_emailProtection)));
        }
        all.add(odd("a certificate for people", Verdict.VALID, c -> c.holder = forUse(KeyPurposeId.id_kp_clientAuth)));
        all.add(odd("another holder's certificate of the same number and issuer is not at hand", no, c -> {
            c.holder = other;
        }));
        all.add(odd("a time stamp of nonsense beside it", look, c -> {
            c.unsigned.add(attribute(stamp, new DERUTF8String("x")));
        }));
        all.add(odd("a time stamp without a value beside it", Verdict.VALID, c -> c.unsigned.add(attribute(stamp))));
        all.add(odd("nonsense among the attributes", no, c -> c.more.add(new DERUTF8String("x"))));
        all.add(odd("nonsense among the unsigned attributes", look, c -> c.unsigned.add(new DERUTF8String("x"))));
        all.add(new Odd("no kind", no, "/M(D:20260305101530+07'00')", c -> {}));
        all.add(new Odd("another kind than it is", no, "/SubFilter/ETSI.RFC3161/M(D:20260305101530+07'00')", c -> {}));
        all.add(new Odd(
                "a kind that holds its digest", no, "/SubFilter/adbe.pkcs7.sha1/M(D:20260305101530+07'00')", c -> {}));
        all.add(new Odd(
                "a bare kind without a certificate",
                no,
                "/SubFilter/adbe.x509.rsa_sha1/M(D:20260305101530+07'00')",
                c -> {}));
        all.add(new Odd("a kind nobody knows", look, "/SubFilter/moi/M(D:20260305101530+07'00')", c -> {}));
        all.add(new Odd("a moment of nonsense", look, "/SubFilter/adbe.pkcs7.detached", c -> {
            c.more.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_signingTime, new DERUTF8String("x")));
        }));
        all.add(new Odd("a moment that is no moment", no, "/SubFilter/adbe.pkcs7.detached", c -> {
            c.more.add(attribute(
                    PKCSObjectIdentifiers.pkcs_9_at_signingTime,
                    new org.bouncycastle.asn1.ASN1UTCTime("999999999999Z")));
        }));
        return all;
    }

    static byte[] signed(Odd odd, Form form) {
        ForeignForm fields = new ForeignForm();
        byte[] base = fields.first().as(form).bytes();
        byte[] unsigned = Revision.after(base)
                .put(CATALOG, fields.object(CATALOG))
                .put(SIG1, fields.with(SIG1, "/V 25 0 R"))
                .put(FORM, fields.with(FORM, "/SigFlags 3"))
                .put(25, "<</Type/Sig/Filter/Adobe.PPKLite" + odd.entries + ForeignSigner.PLACE + ">>")
                .as(form)
                .bytes();
        return ForeignSigner.fill(unsigned, covered -> {
            try {
                HandmadeCms cms = new HandmadeCms();
                odd.oddity.in(cms);
                return cms.make(covered);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void whatIsOddIsNeverValid(Odd odd) {
        for (Form form : List.of(Form.TABLE, Form.PACKED)) {
            VerificationReport report = LaterChange.verify(folder, signed(odd, form));

            assertEquals(odd.verdict, report.verdict(), form + " " + report);
        }
    }

    /** Whatever stands in a CMS: the file it is in gets an answer about a signature, even if another file was damaged likewise. */
    @Test
    void oddContentsOfADamagedFileGetAnAnswer() throws GeneralSecurityException {
        for (Odd odd : oddities()) {
            byte[] file = signed(odd, Form.TABLE);
            byte[] damaged = ForeignSigner.replaced(file, "startxref", "startxxxx");

            Verdict verdict = LaterChange.verify(folder, damaged).verdict();

            assertTrue(
                    verdict == Verdict.INVALID || verdict == Verdict.UNDETERMINED && odd.verdict != verdict.INVALID,
                    odd.name + verdict);
        }
    }

    /** A certificate that says for what it may be used (RFC 5280, 4.2.1.12). */
    private static X509Certificate forUse(KeyPurposeId... uses) {
        Authority root = LaterChange.pki().root();
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    root.certificate(),
                                    BigInteger.valueOf(77),
                                    Date.from(ForeignPki.MADE),
                                    Date.from(ForeignPki.MADE.plus(ForeignPki.YEARS)),
                                    new X500Principal("CN=May chu"),
                                    KEY.getPublic())
                            .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(uses))
                            .build(root.signer()));
        } catch (GeneralSecurityException | IOException | OperatorCreationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
