package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.signing.foreign.ForeignSigner.replaced;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;

/** Files that are wrong but common: they are told apart from forgeries, in words that say what to do. */
class OddFileTest {

    private static final ForeignPki PKI = LaterChange.pki();

    @TempDir
    private Path folder;

    private static byte[] signed(ForeignSigner signer, String dictionary) {
        return new ForeignForm().signed(signer, dictionary, Form.TABLE);
    }

    private static byte[] signed() {
        return signed(LaterChange.first(), ForeignSigner.certification(2));
    }

    private void assertVerdict(Verdict verdict, VerificationTrouble reason, byte[] file) {
        VerificationReport report = LaterChange.verify(folder, file);
        assertEquals(verdict, report.verdict(), report.toString());
        assertTrue(says(report, reason), report.toString());
    }

    private static boolean says(VerificationReport report, VerificationTrouble reason) {
        List<Trouble> all = new java.util.ArrayList<>(report.reasons());
        report.signatures().forEach(signature -> all.addAll(signature.reasons()));
        return all.stream().anyMatch(trouble -> trouble.is(reason));
    }

    private static byte[] unsigned(String dictionary) {
        ForeignForm form = new ForeignForm();
        return Revision.after(form.first().bytes())
                .put(ForeignForm.SIG1, form.with(ForeignForm.SIG1, "/V 25 0 R"))
                .put(25, dictionary)
                .bytes();
    }

    @Test
    void aKindOfSignatureThatNobodyKnowsIsCheckedAllTheSame() {
        String unknown = ForeignSigner.dictionary("").replace("adbe.pkcs7.detached", "acme.pkcs7.detached");
        byte[] file = signed(LaterChange.first(), unknown);

        assertVerdict(Verdict.UNDETERMINED, VerificationTrouble.SUBFILTER_UNKNOWN, file);
        assertVerdict(Verdict.INVALID, VerificationTrouble.DIGEST_DIFFERS, replaced(file, "Chi 1.000", "Chi 9.000"));
    }

    @Test
    void aSignatureThatSpoilsTheNameOfTheIssuerIsToldFromAForgery() {
        byte[] file = ForeignSigner.fill(
                unsigned(ForeignSigner.dictionary("")),
                covered -> replaced(LaterChange.first().detached(covered), "Vanthu (m", "Vanthu [m"));

        assertVerdict(Verdict.UNDETERMINED, VerificationTrouble.SIGNER_NAMED_WRONGLY, file);
        assertVerdict(Verdict.INVALID, VerificationTrouble.DIGEST_DIFFERS, replaced(file, "Chi 1.000", "Chi 9.000"));
    }

    @Test
    void theOldKindsOfSignatureAreIntactButWeak() {
        String around = ForeignSigner.dictionary("").replace("adbe.pkcs7.detached", "adbe.pkcs7.sha1");
        byte[] sha1 = ForeignSigner.fill(unsigned(around), LaterChange.first()::aroundSha1);
        ForeignSigner weak = PKI.signer("Yeu", ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS), "SHA1withRSA");

        assertVerdict(Verdict.UNDETERMINED, VerificationTrouble.ALGORITHM_WEAK, sha1);
        assertVerdict(Verdict.INVALID, VerificationTrouble.DIGEST_DIFFERS, replaced(sha1, "Chi 1.000", "Chi 9.000"));
        assertVerdict(
                Verdict.UNDETERMINED, VerificationTrouble.ALGORITHM_WEAK, signed(weak, ForeignSigner.dictionary("")));
    }

    @Test
    void aBareRsaSignatureIsReadToo() throws Exception {
        KeyPair key = Authority.newRsaKey();
        var certificate = PKI.root()
                .issueSigner(
                        Names.of("Cu", "", ""),
                        key.getPublic(),
                        ForeignPki.MADE,
                        ForeignPki.MADE.plus(ForeignPki.YEARS));
        String dictionary = ForeignSigner.dictionary(
                        "/Cert<" + HexFormat.of().formatHex(certificate.getEncoded()) + ">")
                .replace("adbe.pkcs7.detached", "adbe.x509.rsa_sha1");
        byte[] file = ForeignSigner.fill(unsigned(dictionary), covered -> {
            Signature rsa = Signature.getInstance("SHA1withRSA");
            rsa.initSign(key.getPrivate());
            rsa.update(covered);
            try {
                return new DEROctetString(rsa.sign()).getEncoded();
            } catch (java.io.IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });

        assertVerdict(Verdict.UNDETERMINED, VerificationTrouble.ALGORITHM_WEAK, file);
        assertVerdict(Verdict.INVALID, VerificationTrouble.DIGEST_DIFFERS, replaced(file, "Chi 1.000", "Chi 9.000"));
    }

    @Test
    void linesPutBeforeAPdfAreNamedAndWhatFollowsIsJudgedByItself() {
        byte[] file = signed();
        byte[] junk = "Received: from mail\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        assertVerdict(Verdict.UNDETERMINED, VerificationTrouble.BYTES_BEFORE_HEADER, joined(junk, file));
        assertVerdict(
                Verdict.INVALID,
                VerificationTrouble.BYTES_BEFORE_HEADER,
                joined(junk, replaced(file, "Chi 1.000", "Chi 9.000")));
    }

    @Test
    void aFileThatWasCutIsToBeObtainedAgain() {
        byte[] file = signed();

        for (int lost : new int[] {30, 400, 3000, 9000, 15_000}) {
            byte[] cut = Arrays.copyOf(file, file.length - lost);
            VerificationReport report = LaterChange.verify(folder, cut);
            assertEquals(Verdict.INVALID, report.verdict(), lost + " " + report);
            assertTrue(lost > 16_000 || says(report, VerificationTrouble.FILE_CUT), lost + " " + report);
        }
    }

    @Test
    void blankBytesBehindTheEndDoNoHarm() {
        byte[] file = signed();

        for (String blank : List.of("\n", "\r\n\r\n", "   ", "\0\0\0\0")) {
            byte[] padded = joined(file, blank.getBytes(StandardCharsets.US_ASCII));
            assertEquals(Verdict.VALID, LaterChange.verify(folder, padded).verdict());
        }
    }

    @Test
    void aProgramThatWritesTheWholeCrossReferenceAnewDoesNoHarmIfItSaysTheSame() {
        byte[] file = signed();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        for (int number = 1; number < 30; number++) {
            int at = text.lastIndexOf("\n" + number + " 0 obj\n") + 1;
            if (at > 0) {
                table.append(String.format("%d 1\n%010d 00000 n \n", number, at));
            }
        }
        String end = "trailer\n<</Size 999/Root 1 0 R>>\nstartxref\n" + file.length + "\n%%EOF\n";
        String withoutPage = table.toString().replaceFirst("18 1\n\\d{10} 00000 n", "18 1\n0000000000 00001 f");

        byte[] whole = joined(file, (table + end).getBytes(StandardCharsets.US_ASCII));
        byte[] less = joined(file, (withoutPage + end).getBytes(StandardCharsets.US_ASCII));

        assertEquals(Verdict.VALID, LaterChange.verify(folder, whole).verdict());
        assertEquals(Verdict.INVALID, LaterChange.verify(folder, less).verdict());
    }

    @Test
    void aCrossReferenceThatWasWrongAlreadyWhenSignedIsDamageAndNoForgery() {
        ForeignForm form = new ForeignForm();
        byte[] base = form.first().bytes();
        byte[] broken = replaced(base, "0000000015 00000 n", "0000000099 00000 n");
        byte[] file = LaterChange.first()
                .sign(Revision.after(broken)
                        .put(ForeignForm.SIG1, form.with(ForeignForm.SIG1, "/V 25 0 R"))
                        .put(25, ForeignSigner.dictionary(""))
                        .bytes());

        assertVerdict(Verdict.UNDETERMINED, VerificationTrouble.FILE_DAMAGED, file);
        assertVerdict(Verdict.INVALID, VerificationTrouble.FILE_DAMAGED, replaced(file, "Chi 1.000", "Chi 9.000"));
    }

    @Test
    void anExpiredCertificateIsUndeterminedLaterAndInvalidWhenItHadExpiredBefore() {
        Instant end = Instant.parse("2026-03-05T12:00:00Z");
        Instant before = Instant.parse("2026-03-05T02:00:00Z");
        byte[] later =
                signed(PKI.signer("Het han", ForeignPki.MADE, end, "SHA256withRSA"), ForeignSigner.dictionary(""));
        byte[] earlier =
                signed(PKI.signer("Het han", ForeignPki.MADE, before, "SHA256withRSA"), ForeignSigner.dictionary(""));

        assertVerdict(Verdict.UNDETERMINED, VerificationTrouble.EXPIRED_NOW_WITHOUT_PROOF_OF_TIME, later);
        assertVerdict(Verdict.INVALID, VerificationTrouble.EXPIRED_WHEN_SIGNED, earlier);
    }

    @Test
    void aDamagedFileIsToldInVietnameseWithoutTheEnglishWordsOfTheFormat() {
        byte[] broken = replaced(signed(), "startxref", "startXref");

        Trouble told = LaterChange.verify(folder, broken).reasons().stream()
                .filter(reason -> reason.is(VerificationTrouble.FILE_DAMAGED))
                .findFirst()
                .orElseThrow();

        assertEquals("Tệp PDF bị hỏng: cấu trúc bên trong không đúng định dạng.", told.vietnamese());
        assertTrue(told.english().contains("startxref"), told.english());
    }

    @Test
    void theReasonsAreWholeSentencesInBothLanguages() {
        VerificationReport cut = LaterChange.verify(folder, Arrays.copyOf(signed(), 18_000));

        for (Trouble reason : cut.reasons()) {
            assertTrue(reason.vietnamese().endsWith("."), reason.vietnamese());
            assertTrue(!reason.vietnamese().contains("{"), reason.vietnamese());
            assertTrue(!reason.vietnamese().equals(reason.toString()), reason.vietnamese());
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
