package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.SigningParts;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.ForeignStamper;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;

/** Certificates and time stamps of authorities that do not vouch for them, or no longer can. */
@Conforms("W.attack")
class DoubtfulAuthorityTest {

    private static final Instant NOW = ForeignPki.CHECKED;
    private static final KeyPair ROOT = Authority.newRsaKey();
    private static final KeyPair MIDDLE = Authority.newRsaKey();
    private static final KeyPair KEY = Authority.newRsaKey();
    private static final KeyPair SHORT = rsa(1024);

    @TempDir
    private Path folder;

    /**
     * A root, an authority below it and a signer.
     *
     * @param below how many authorities the root permits below it; -1 if it is none itself
     * @param algorithm by which the authority signs
     */
    private record Chain(String name, KeyPair root, KeyPair middle, int below, String algorithm, Verdict verdict) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Chain> chains() {
        String plain = "SHA256withRSA";
        List<Chain> all = new ArrayList<>();
        all.add(new Chain("nothing", ROOT, MIDDLE, 3, plain, Verdict.VALID));
        all.add(new Chain("one authority is permitted", ROOT, MIDDLE, 1, plain, Verdict.VALID));
        all.add(new Chain("no authority is permitted", ROOT, MIDDLE, 0, plain, Verdict.INVALID));
        all.add(new Chain("a root that is no authority", ROOT, MIDDLE, -1, plain, Verdict.INVALID));
        all.add(new Chain("a short key of the authority", ROOT, SHORT, 3, plain, Verdict.UNDETERMINED));
        all.add(new Chain("a short key of the root", SHORT, MIDDLE, 3, plain, Verdict.UNDETERMINED));
        all.add(new Chain("SHA-1", ROOT, MIDDLE, 3, "SHA1withRSA", Verdict.UNDETERMINED));
        all.add(new Chain("PSS over SHA-1", ROOT, MIDDLE, 3, "SHA-1", Verdict.UNDETERMINED));
        all.add(new Chain("PSS over SHA-256", ROOT, MIDDLE, 3, "SHA-256", Verdict.VALID));
        return all;
    }

    private static X509Certificate certificate(String holder, KeyPair of, String by, ContentSigner signer, int below)
            throws Exception {
        int usage = below < 0 ? KeyUsage.digitalSignature : KeyUsage.keyCertSign | KeyUsage.cRLSign;
        BasicConstraints authority = below < 0 ? new BasicConstraints(false) : new BasicConstraints(below);
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                new X500Principal("CN=" + by),
                                BigInteger.valueOf(holder.hashCode()).abs(),
                                Date.from(ForeignPki.MADE),
                                Date.from(ForeignPki.MADE.plus(ForeignPki.YEARS)),
                                new X500Principal("CN=" + holder),
                                of.getPublic())
                        .addExtension(Extension.basicConstraints, true, authority)
                        .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                        .build(signer));
    }

    private static ContentSigner signer(KeyPair key, String algorithm) throws Exception {
        return algorithm.contains("with")
                ? new JcaContentSignerBuilder(algorithm).build(key.getPrivate())
                : new JcaContentSignerBuilder(
                                "RSASSA-PSS",
                                new PSSParameterSpec(algorithm, "MGF1", new MGF1ParameterSpec(algorithm), 20, 1))
                        .setProvider(new BouncyCastleProvider())
                        .build(key.getPrivate());
    }

    private static byte[] list(String issuer, ContentSigner signer) throws Exception {
        X509v2CRLBuilder list = new X509v2CRLBuilder(new X500Name("CN=" + issuer), Date.from(NOW.minusSeconds(60)));
        list.setNextUpdate(Date.from(NOW.plusSeconds(3600)));
        return list.build(signer).getEncoded();
    }

    private VerificationReport verify(byte[] file, VerificationPolicy policy) throws Exception {
        return new SigningParts().verifier().verify(Files.write(folder.resolve("file.pdf"), file), policy);
    }

    @ParameterizedTest
    @MethodSource("chains")
    void anAuthorityThatMayNotOrCannotVouchDoesNot(Chain chain) throws Exception {
        ContentSigner top = signer(chain.root, "SHA256withRSA");
        X509Certificate root = certificate("Goc", chain.root, "Goc", top, chain.below);
        X509Certificate middle = certificate("Giua", chain.middle, "Goc", top, 1);
        X509Certificate holder = certificate("Ky", KEY, "Giua", signer(chain.middle, chain.algorithm), -1);
        ForeignForm form = new ForeignForm();
        byte[] file = form.signed(
                new ForeignSigner(KEY, List.of(holder, middle), "SHA256withRSA"),
                ForeignSigner.dictionary(""),
                Revision.Form.TABLE);

        VerificationReport report = verify(
                file,
                VerificationPolicy.trusting(
                        NOW,
                        List.of(root),
                        List.of(list("Goc", top), list("Giua", signer(chain.middle, "SHA256withRSA")))));

        assertEquals(chain.verdict, report.verdict(), report.toString());
    }

    /** What somebody trusts may be one signer; whom that one certifies is nobody. */
    @Test
    void aTrustedSignerCertifiesNobody() throws Exception {
        ContentSigner own = signer(ROOT, "SHA256withRSA");
        X509Certificate trusted = certificate("Goc", ROOT, "Goc", own, -1);
        X509Certificate friend = certificate("Ban", KEY, "Goc", own, -1);
        VerificationPolicy policy = VerificationPolicy.trusting(NOW, List.of(trusted), List.of(list("Goc", own)));
        byte[] by = new ForeignForm()
                .signed(
                        new ForeignSigner(KEY, List.of(friend), "SHA256withRSA"),
                        ForeignSigner.dictionary(""),
                        Revision.Form.TABLE);

        assertEquals(Verdict.INVALID, verify(by, policy).verdict());
    }

    private static byte[] stamped(byte[] before, ForeignForm form, ForeignSigner.Maker stamper, String fields) {
        String dictionary = ForeignSigner.dictionary("")
                .replace("/Type/Sig/", "/Type/DocTimeStamp/")
                .replace("adbe.pkcs7.detached", "ETSI.RFC3161");
        return ForeignSigner.fill(
                Revision.after(before)
                        .put(26, dictionary)
                        .put(30, ForeignForm.field("Sig", "dau", "0 0 0 0", "/V 26 0 R"))
                        .put(ForeignForm.FORM, form.replaced(ForeignForm.FORM, fields, "16 0 R 30 0 R]"))
                        .put(ForeignForm.PAGE, form.replaced(ForeignForm.PAGE, "13 0 R", "13 0 R 30 0 R"))
                        .bytes(),
                stamper);
    }

    private static ForeignStamper stamper() {
        return new ForeignStamper(
                LaterChange.pki()
                        .root()
                        .timeStamper(Names.of("TSA", "", ""), ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS)),
                NOW.minusSeconds(60));
    }

    /** Anybody has anything stamped; so a time stamp does not make a torn-off signature one that was never there. */
    @ParameterizedTest
    @ValueSource(strings = {"16 0 R]", "8 0 R 9 0 R 10 0 R 12 0 R 16 0 R]"})
    void aTimeStampDoesNotCoverASignatureThatIsTornOff(String fields) throws Exception {
        ForeignForm form = new ForeignForm();
        byte[] signed = form.signed(LaterChange.first(), ForeignSigner.dictionary(""), Revision.Form.TABLE);
        boolean torn = !fields.startsWith("16");

        VerificationReport report = verify(
                stamped(signed, form, stamper()::stamp, fields),
                LaterChange.pki().policy());

        assertEquals(torn ? Verdict.INVALID : Verdict.VALID, report.verdict(), report.toString());
    }

    /** A person's certificate stamps nothing, whatever the time. */
    @Test
    void aTimeStampOfAPersonIsNone() throws Exception {
        ForeignForm form = new ForeignForm();
        byte[] signed = form.signed(LaterChange.first(), ForeignSigner.certification(1), Revision.Form.TABLE);

        VerificationReport report = verify(
                stamped(signed, form, DoubtfulAuthorityTest::personal, "16 0 R]"),
                LaterChange.pki().policy());

        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }

    /** A time stamp says when something was there, and nobody signed it. */
    @Test
    void aFileWithNothingButATimeStampIsNotSigned() throws Exception {
        ForeignForm form = new ForeignForm();

        VerificationReport report = verify(
                stamped(form.first().bytes(), form, stamper()::stamp, "16 0 R]"),
                LaterChange.pki().policy());

        assertNotEquals(Verdict.VALID, report.verdict(), report.toString());
    }

    /** A token like those of authorities, signed by a person. */
    private static byte[] personal(byte[] covered) throws GeneralSecurityException {
        MessageImprint imprint = new MessageImprint(
                HandmadeCms.SHA256, MessageDigest.getInstance("SHA-256").digest(covered));
        TSTInfo info = new TSTInfo(
                new ASN1ObjectIdentifier("1.2.3.4.5"),
                imprint,
                new ASN1Integer(1),
                new ASN1GeneralizedTime(Date.from(NOW.minusSeconds(60))),
                null,
                null,
                null,
                null,
                null);
        try {
            byte[] content = info.getEncoded(ASN1Encoding.DER);
            HandmadeCms cms = new HandmadeCms();
            cms.content = HandmadeCms.STAMP;
            cms.inside = new DEROctetString(content);
            return cms.make(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
