package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.api.files.FileContent;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.SheetPaper.Fact;

/** The evidence sheet of an issued document: which bytes, who signed and when, who judged, where it went. */
final class EvidencePrint {

    private final Act act;
    private final Printing printing;

    EvidencePrint(Act act) {
        this.act = act;
        this.printing = new Printing(act);
    }

    Outcome<FileContent> sheet(OutgoingDocument document) {
        if (document.issue().isEmpty()) {
            return Outcome.refused(DraftingTrouble.UNSIGNED);
        }
        OutgoingDocument.Issue issue = document.issue().get();
        return verified(issue.file())
                .flatMap(report -> printing.print(
                        "chung-cu-" + document.fileName().orElseThrow(),
                        target -> act.parts().paper().printer().sheet(sheet(document, issue, report), target)));
    }

    private Outcome<VerificationReport> verified(Sha256 file) {
        try (Scratch scratch = Scratch.of(act.parts())) {
            return scratch.lay(file).map(this::verify);
        }
    }

    private VerificationReport verify(Path file) {
        return act.parts()
                .signatures()
                .verifier()
                .verify(file, TrustLookUp.policy(act.stores(), act.organisation(), act.now()));
    }

    private SheetPaper sheet(OutgoingDocument document, OutgoingDocument.Issue issue, VerificationReport report) {
        List<SheetPaper.Section> sections = new ArrayList<>();
        sections.add(new SheetPaper.Facts("Văn bản", documentFacts(document, issue)));
        sections.add(new SheetPaper.Facts("Tệp", files(document, issue)));
        report.signatures()
                .forEach(signature -> sections.add(
                        new SheetPaper.Facts("Chữ ký số: " + signature.field(), signatureFacts(signature))));
        sections.add(new SheetPaper.Rows(
                "Quá trình duyệt",
                List.of(
                        Column.left("Việc", 26),
                        Column.centre("Dự thảo", 10),
                        Column.left("Người thực hiện", 26),
                        Column.left("Thời điểm", 20),
                        Column.left("Ý kiến", 30)),
                act.stores().draftPapers().judgements(document.id()).stream()
                        .map(this::row)
                        .toList()));
        sections.add(new SheetPaper.Rows(
                "Nơi nhận",
                List.of(Column.left("Nơi nhận", 50), Column.left("Trạng thái", 25), Column.left("Thời điểm", 25)),
                act.stores().deliveries().ofDocument(document.id().document()).stream()
                        .map(EvidencePrint::row)
                        .toList()));
        return new SheetPaper(
                printing.head(),
                "PHIẾU CHỨNG CỨ CHỮ KÝ SỐ",
                List.of(document.code().orElseThrow().toString()),
                sections,
                Language.VIETNAMESE);
    }

    private List<Fact> documentFacts(OutgoingDocument document, OutgoingDocument.Issue issue) {
        return List.of(
                new Fact("Số, ký hiệu", document.code().orElseThrow().toString()),
                new Fact("Mã định danh", issue.identifier().toString()),
                new Fact("Trích yếu", document.fields().subject()),
                new Fact(
                        "Người ký",
                        document.signer().position() + " – " + document.signer().fullName()),
                new Fact("Phát hành", Printing.moment(issue.at()) + " – " + printing.name(issue.by())),
                new Fact("Trạng thái", document.state().label(Language.VIETNAMESE)));
    }

    private List<Fact> files(OutgoingDocument document, OutgoingDocument.Issue issue) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "SHA-256 bản trình ký", document.prepared().map(Sha256::hex).orElse("")));
        facts.add(new Fact(
                "SHA-256 sau khi người có thẩm quyền ký",
                document.signature().map(signature -> signature.file().hex()).orElse("")));
        facts.add(new Fact("SHA-256 bản phát hành", issue.file().hex()));
        for (Annex annex : act.stores().draftPapers().annexes(document.id())) {
            facts.add(new Fact(
                    "SHA-256 phụ lục " + annex.order(),
                    annex.signed().map(Sha256::hex).orElse("")));
        }
        return facts;
    }

    private static List<Fact> signatureFacts(SignatureReport signature) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kết quả", verdict(signature)));
        signature.signer().ifPresent(signer -> facts.addAll(signerFacts(signer)));
        signature.signedAt().ifPresent(at -> facts.add(new Fact("Thời điểm ký", Printing.moment(at))));
        facts.add(new Fact("Thuật toán", signature.algorithm()));
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
                new Fact(
                        "Hiệu lực chứng thư",
                        Printing.day(signer.notBefore()) + " – " + Printing.day(signer.notAfter())));
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

    private List<String> row(Judgement judgement) {
        return List.of(
                judgement.act().label(Language.VIETNAMESE),
                Integer.toString(judgement.version()),
                printing.name(judgement.by())
                        + judgement
                                .onBehalfOf()
                                .map(person -> "\nthay " + printing.name(person))
                                .orElse(""),
                Printing.moment(judgement.at()),
                judgement.words());
    }

    private static List<String> row(Delivery delivery) {
        return List.of(
                delivery.recipient().name(),
                delivery.state().label(Language.VIETNAMESE)
                        + delivery.arrival()
                                .map(arrival -> " (số đến " + arrival.number() + ")")
                                .orElse(""),
                Printing.moment(delivery.changedAt()));
    }
}
