package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SimpleAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.EuropeanJudge;
import org.vanthu.signing.SigningParts;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.VerificationPolicy;

/** States of certificates that other programs put into the signature itself, so that it proves itself without a network. */
class CarriedInSignatureTest {

    private static final ForeignPki PKI = new ForeignPki();
    private static final Instant NOW = ForeignPki.CHECKED;
    private static final ASN1ObjectIdentifier ARCHIVAL = new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");

    private static final KeyPair KEY = Authority.newRsaKey();
    private static final X509Certificate SIGNER = PKI.root()
            .issueSigner(
                    Names.of("Nguoi ky", "Co quan", ""),
                    KEY.getPublic(),
                    ForeignPki.MADE,
                    ForeignPki.MADE.plus(ForeignPki.YEARS));

    @TempDir
    private Path folder;

    /** Where programs put it. */
    private enum Where {
        SIGNED_LIST,
        SIGNED_ANSWER,
        UNSIGNED_LIST,
        UNSIGNED_ANSWER,
        BESIDE,
        NOWHERE
    }

    private byte[] file(Where where, byte[] list, byte[] answer) {
        ForeignForm form = new ForeignForm();
        return ForeignSigner.fill(
                Revision.after(form.first().bytes())
                        .put(ForeignForm.SIG1, form.with(ForeignForm.SIG1, "/V 25 0 R"))
                        .put(25, ForeignSigner.dictionary(""))
                        .bytes(),
                covered -> cms(covered, where, list, answer));
    }

    private byte[] cms(byte[] covered, Where where, byte[] list, byte[] answer) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            var builder = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            ASN1Encodable oneList = ASN1Primitive.fromByteArray(list);
            ASN1Encodable oneAnswer = ASN1Primitive.fromByteArray(answer);
            ASN1Encodable basic = ASN1Primitive.fromByteArray(OCSPResponse.getInstance(oneAnswer)
                    .getResponseBytes()
                    .getResponse()
                    .getOctets());
            switch (where) {
                case SIGNED_LIST -> signed(builder, values(0, oneList));
                case SIGNED_ANSWER -> signed(builder, values(1, oneAnswer));
                case UNSIGNED_LIST -> unsigned(builder, values(0, oneList));
                case UNSIGNED_ANSWER -> unsigned(builder, values(1, basic));
                case BESIDE -> generator.addCRL(new X509CRLHolder(list));
                case NOWHERE -> {}
            }
            generator.addSignerInfoGenerator(
                    builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(KEY.getPrivate()), SIGNER));
            generator.addCertificates(
                    new JcaCertStore(List.of(SIGNER, PKI.root().certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(covered), false)
                    .getEncoded();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ASN1Encodable values(int tag, ASN1Encodable value) {
        return new DERSequence(new DERTaggedObject(true, tag, new DERSequence(value)));
    }

    private static AttributeTable table(ASN1ObjectIdentifier type, ASN1Encodable value) {
        Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
        attributes.put(type, new Attribute(type, new DERSet(value)));
        return new AttributeTable(attributes);
    }

    private static void signed(JcaSignerInfoGeneratorBuilder builder, ASN1Encodable value) {
        builder.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(table(ARCHIVAL, value)));
    }

    private static void unsigned(JcaSignerInfoGeneratorBuilder builder, ASN1Encodable value) {
        builder.setUnsignedAttributeGenerator(
                new SimpleAttributeTableGenerator(table(PKCSObjectIdentifiers.id_aa_ets_revocationValues, value)));
    }

    private Path written(byte[] file) throws Exception {
        return Files.write(folder.resolve("carried.pdf"), file);
    }

    private VerificationReport verify(byte[] file) throws Exception {
        VerificationPolicy root =
                VerificationPolicy.trusting(NOW, List.of(PKI.root().certificate()), List.of());
        return new SigningParts().verifier().verify(written(file), root);
    }

    private byte[] list(Map<java.math.BigInteger, Instant> revoked) {
        return PKI.root().revocationList(1, NOW.minusSeconds(3600), Duration.ofDays(7), revoked);
    }

    private byte[] answer(CertificateStatus status) {
        return OnlineAnswer.of(PKI.root(), PKI.root().certificate(), SIGNER, status, NOW.minusSeconds(3600));
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void whatASignatureCarriesAboutItsCertificateCounts(Where where) throws Exception {
        byte[] file = file(where, list(Map.of()), answer(CertificateStatus.GOOD));

        VerificationReport report = verify(file);

        assertEquals(
                where == Where.NOWHERE ? Verdict.UNDETERMINED : Verdict.VALID, report.verdict(), report.toString());
        boolean unknown = report.signatures().getFirst().reasons().stream()
                .anyMatch(reason -> reason.is(VerificationTrouble.REVOCATION_UNKNOWN));
        assertEquals(where == Where.NOWHERE, unknown);
    }

    @ParameterizedTest
    @EnumSource(value = Where.class, mode = EnumSource.Mode.EXCLUDE, names = "NOWHERE")
    void whatItCarriesMaySpeakAgainstIt(Where where) throws Exception {
        Instant before = NOW.minus(Duration.ofDays(20));
        byte[] file = file(
                where,
                list(Map.of(SIGNER.getSerialNumber(), before)),
                answer(new RevokedStatus(Date.from(before), CRLReason.keyCompromise)));

        assertEquals(Verdict.INVALID, verify(file).verdict());
    }

    /** It leaves aside what stands beside the signers (SignedData.crls) of a signature in a PDF. */
    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"SIGNED_LIST", "SIGNED_ANSWER", "NOWHERE"})
    void anotherJudgeReadsTheSame(Where where) throws Exception {
        byte[] file = file(where, list(Map.of()), answer(CertificateStatus.GOOD));

        List<String> said =
                EuropeanJudge.asks(folder, NOW, PKI.root().certificate().getEncoded(), List.of(), written(file));

        boolean passed = said.stream().anyMatch(line -> line.startsWith("signature ") && line.contains("TOTAL_PASSED"));
        assertEquals(where != Where.NOWHERE, passed, said.toString());
        assertTrue(said.stream().anyMatch(line -> line.startsWith("signature ")), said.toString());
    }
}
