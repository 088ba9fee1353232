package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vanthu.core.internal.outgoing.PaperWork.Sheet;
import org.vanthu.core.internal.outgoing.PaperWork.Verified;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.SheetPaper.Fact;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.VerificationPolicy;

/**
 * What the office knows of an issued document; with what its file says of its signatures it becomes the evidence sheet.
 *
 * @param files the issued files, the main file first
 * @param policy whom the organisation trusts
 * @param certificates those of the agency's seal, with which the sheet may be signed
 * @param services what the organisation wants of its signatures
 * @param before what stands above the signatures
 * @param after what stands below them
 */
record Evidence(
        OutgoingDocument document,
        List<SignedFile> files,
        VerificationPolicy policy,
        List<Sha256> certificates,
        SigningServices services,
        PaperHead head,
        List<SheetPaper.Section> before,
        List<SheetPaper.Section> after) {

    /** What has to have been done to the sheet when it comes back: signed with the seal and nothing else. */
    Expectation sealed() {
        return new Expectation(
                "", certificates.stream().map(Fingerprint::new).collect(Collectors.toSet()), Map.of(), policy.at());
    }

    /**
     * A file of the document.
     *
     * @param heading what stands before what is said of its signatures; empty for the main file
     * @param bytes that prove its signatures now
     */
    record SignedFile(String heading, Sha256 bytes) {}

    /** @param verified what was found in each file, in their order */
    Sheet sheet(List<Verified> verified) {
        List<SheetPaper.Section> sections = new ArrayList<>(before);
        for (int i = 0; i < files.size(); i++) {
            sections.addAll(signatures(files.get(i).heading(), verified.get(i)));
        }
        sections.addAll(after);
        return new Sheet(
                "chung-cu-" + document.fileName().orElseThrow(),
                new SheetPaper(
                        head,
                        "PHIẾU CHỨNG CỨ CHỮ KÝ SỐ",
                        List.of(document.code().orElseThrow().toString()),
                        sections,
                        Language.VIETNAMESE));
    }

    private static List<SheetPaper.Section> signatures(String heading, Verified verified) {
        List<SheetPaper.Section> sections = new ArrayList<>();
        for (SignatureReport signature : verified.report().signatures()) {
            List<Fact> facts = new ArrayList<>(signatureFacts(signature));
            verified.proofs().stream()
                    .filter(proof -> proof.field().equals(signature.field()))
                    .forEach(proof -> facts.addAll(ProofFacts.of(proof)));
            sections.add(new SheetPaper.Facts(
                    heading.isEmpty() ? whose(signature) : heading + ": " + ofAnnex(signature), facts));
        }
        return sections;
    }

    /** An annex is signed by the agency alone; what its field is called says nothing. */
    private static String ofAnnex(SignatureReport signature) {
        return signature.kind() == SignatureReport.Kind.TIME_STAMP
                ? "dấu thời gian trên toàn tệp"
                : "chữ ký số của cơ quan, tổ chức";
    }

    private static String whose(SignatureReport signature) {
        if (signature.kind() == SignatureReport.Kind.TIME_STAMP) {
            return "Dấu thời gian trên toàn văn bản";
        }
        return switch (signature.field()) {
            case SigningPlaces.SIGNER_FIELD -> "Chữ ký số của người có thẩm quyền";
            case SigningPlaces.AGENCY_FIELD -> "Chữ ký số của cơ quan, tổ chức";
            default -> "Chữ ký số khác: " + signature.field();
        };
    }

    private static List<Fact> signatureFacts(SignatureReport signature) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kết quả", verdict(signature)));
        signature.signer().ifPresent(signer -> facts.addAll(signerFacts(signer)));
        signature.signedAt().ifPresent(at -> facts.add(new Fact("Thời điểm ký", VietnamTime.second(at))));
        facts.add(new Fact("Thuật toán", signature.algorithm()));
        signature.level().ifPresent(level -> facts.add(new Fact("Mức chữ ký", level.word())));
        signature.reasons().forEach(reason -> facts.add(new Fact("Ghi chú", reason.vietnamese())));
        return facts;
    }

    private static List<Fact> signerFacts(SignerIdentity signer) {
        return List.of(
                new Fact("Người ký", signer.name()),
                new Fact(
                        "Cơ quan, đơn vị",
                        signer.organisation().orElse("")
                                + signer.managingUnit()
                                        .map(unit -> " – " + unit)
                                        .orElse("")),
                new Fact("Chứng thư số", signer.issuer() + ", " + signer.serial()),
                new Fact("SHA-256 chứng thư", signer.fingerprint().sha256().hex()),
                new Fact(
                        "Hiệu lực chứng thư",
                        VietnamTime.day(signer.notBefore()) + " – " + VietnamTime.day(signer.notAfter())));
    }

    private static String verdict(SignatureReport signature) {
        return switch (signature.verdict()) {
            case VALID -> "Hợp lệ";
            case INVALID -> "Không hợp lệ";
            case UNDETERMINED -> "Chưa xác định được";
            case UNSIGNED -> "Chưa ký";
            case UNREADABLE -> "Không đọc được";
        };
    }
}
