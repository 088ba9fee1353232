package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.ServiceLookUp;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.SheetPaper.Fact;

/** The evidence sheet of an issued document: which bytes, who signed and when, what the event log says, where it went. */
final class EvidencePrint {

    private final Act act;
    private final Printing printing;

    EvidencePrint(Act act) {
        this.act = act;
        this.printing = new Printing(act);
    }

    /** Troubles: {@link DraftingTrouble#UNSIGNED} as long as it is not issued. */
    Outcome<Evidence> gather(DraftId id) {
        OutgoingDocument document = new DraftDocuments(act).find(id);
        return document.issue()
                .map(issue -> Outcome.done(new Evidence(
                        document,
                        signedFiles(id, issue),
                        TrustLookUp.policy(act.stores(), act.organisation(), act.now()),
                        certificates(),
                        ServiceLookUp.of(act.stores(), act.organisation()),
                        printing.head(),
                        List.of(
                                new SheetPaper.Facts("Văn bản", documentFacts(document, issue)),
                                new SheetPaper.Facts("Tệp", files(document, issue))),
                        after(document))))
                .orElseGet(() -> Outcome.refused(DraftingTrouble.UNSIGNED));
    }

    /** Those of the agency's seal, with which the sheet may be signed. */
    private List<Sha256> certificates() {
        return act.stores().certificates().ofAgency(act.organisation()).stream()
                .filter(certificate -> certificate.mayBeUsedAt(act.now()))
                .map(RegisteredCertificate::fingerprint)
                .toList();
    }

    private List<Evidence.SignedFile> signedFiles(DraftId id, OutgoingDocument.Issue issue) {
        List<Evidence.SignedFile> files = new ArrayList<>();
        files.add(new Evidence.SignedFile("", current(id, 0, issue.file())));
        for (Annex annex : act.stores().draftPapers().annexes(id)) {
            annex.signed()
                    .ifPresent(signed -> files.add(new Evidence.SignedFile(
                            "Phụ lục " + annex.order() + " (" + annex.name() + ")",
                            current(id, annex.order(), signed))));
        }
        return files;
    }

    /** The bytes that prove the signatures of a file now; they begin with those that were issued. */
    private Sha256 current(DraftId id, int part, Sha256 issued) {
        return kept(id, part).map(KeptFile::current).orElse(issued);
    }

    private Optional<KeptFile> kept(DraftId id, int part) {
        return act.stores().keptFiles().of(id.document()).stream()
                .filter(file -> file.part() == part)
                .findFirst();
    }

    private List<SheetPaper.Section> after(OutgoingDocument document) {
        LoggedActs log = new LoggedActs(act, printing);
        List<SheetPaper.Section> after = new ArrayList<>(List.of(log.of(document.id())));
        log.head().ifPresent(after::add);
        after.add(deliveries(document));
        return after;
    }

    private SheetPaper.Rows deliveries(OutgoingDocument document) {
        return new SheetPaper.Rows(
                "Nơi nhận",
                List.of(Column.left("Nơi nhận", 50), Column.left("Trạng thái", 25), Column.left("Thời điểm", 25)),
                act.stores().deliveries().ofDocument(document.id().document()).stream()
                        .map(EvidencePrint::row)
                        .toList());
    }

    private List<Fact> documentFacts(OutgoingDocument document, OutgoingDocument.Issue issue) {
        return List.of(
                new Fact("Số, ký hiệu", document.code().orElseThrow().toString()),
                new Fact("Mã định danh", issue.identifier().toString()),
                new Fact("Trích yếu", document.fields().subject()),
                new Fact(
                        "Người ký",
                        document.signer().position() + " – " + document.signer().fullName()),
                new Fact("Phát hành", VietnamTime.second(issue.at()) + " – " + printing.name(issue.by())),
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
        facts.addAll(renewals(document.id(), 0, ""));
        for (Annex annex : act.stores().draftPapers().annexes(document.id())) {
            facts.add(new Fact(
                    "SHA-256 phụ lục " + annex.order(),
                    annex.signed().map(Sha256::hex).orElse("")));
            facts.addAll(renewals(document.id(), annex.order(), " phụ lục " + annex.order()));
        }
        return facts;
    }

    private List<Fact> renewals(DraftId id, int part, String which) {
        return kept(id, part).filter(file -> file.renewals() > 0).stream()
                .flatMap(file -> Stream.of(
                        new Fact(
                                "SHA-256 bản đang lưu giữ" + which,
                                file.current().hex()),
                        new Fact(
                                "Bổ sung bằng chứng" + which,
                                file.renewals() + " lần; bản phát hành là phần đầu nguyên vẹn của bản đang lưu giữ")))
                .toList();
    }

    private static List<String> row(Delivery delivery) {
        return List.of(
                delivery.recipient().name(),
                delivery.state().label(Language.VIETNAMESE)
                        + delivery.arrival()
                                .map(arrival -> " (số đến " + arrival.number() + ")")
                                .orElse(""),
                VietnamTime.second(delivery.changedAt()));
    }
}
