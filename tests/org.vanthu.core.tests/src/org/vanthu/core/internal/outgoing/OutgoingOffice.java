package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.core.internal.signin.OpenTransactions;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.signing.SigningOrder;

/** The district whose people take documents their whole way: drafted, checked, signed, numbered, sealed, issued. */
final class OutgoingOffice extends DistrictOffice {

    OutgoingOffice() {}

    /** Its slow tools refuse to work while a transaction is open. */
    OutgoingOffice(OpenTransactions transactions) {
        super(transactions);
    }

    DraftFields letter() {
        return DraftFields.of(
                DocumentType.OFFICIAL_LETTER,
                "báo cáo tình hình sử dụng đất công ích",
                List.of(
                        new Recipient.Here(commune, "Ủy ban nhân dân xã Kim Liên", "H40.12.05"),
                        new Recipient.Outside("Công ty Thủy lợi Nam Nghệ An", Optional.empty(), "Thị trấn Nam Đàn")));
    }

    ApprovalRoute byLeader() {
        return new ApprovalRoute(head, checker, leader, SigningCapacity.head("Chủ tịch"));
    }

    /** A draft with fields, route and a composed version. */
    OutgoingDocument draft(DraftFields fields) {
        return draft(fields, byLeader());
    }

    OutgoingDocument started(DraftFields fields) {
        return as("chuyenvien")
                .drafting()
                .start(district, unit, fields, new DraftOrigin.Fresh())
                .orThrow();
    }

    OutgoingDocument draft(DraftFields fields, ApprovalRoute route) {
        Session session = as("chuyenvien");
        OutgoingDocument routed =
                session.drafting().route(seen(started(fields)), route).orThrow();
        return session.drafting()
                .compose(seen(routed), new Composition(List.of("Ủy ban nhân dân xã Kim Liên"), TEXT))
                .orThrow();
    }

    private static final String TEXT =
            "Thực hiện kế hoạch kiểm tra năm 2026, Ủy ban nhân dân huyện đề nghị báo cáo tình hình sử dụng đất công ích.\n"
                    + "Báo cáo gửi về Văn phòng trước ngày 15 tháng 12 năm 2026.";

    /** A draft that has passed its checks and lies before the signer. */
    OutgoingDocument atSigner(OutgoingDocument draft) {
        OutgoingDocument submitted =
                as("chuyenvien").drafting().submit(seen(draft)).orThrow();
        OutgoingDocument checked =
                as("chanhvp").drafting().approveContent(seen(submitted), "").orThrow();
        return as("thethuc").drafting().approveFormat(seen(checked), "").orThrow();
    }

    /** The prepared file on the leader's desk(), all pages seen. */
    HandedOut handOut(OutgoingDocument atSigner) {
        Session session = as("chutich");
        review(session, atSigner);
        return session.signing().handOut(seen(atSigner)).orThrow();
    }

    void review(Session signer, OutgoingDocument document) {
        int pages = signer.signing().review(document.id()).orThrow().pages();
        signer.signing()
                .pagesSeen(
                        document.id(), IntStream.rangeClosed(1, pages).boxed().collect(Collectors.toSet()))
                .orThrow();
    }

    /** Signed by the leader with the leader's token. */
    OutgoingDocument signed(OutgoingDocument atSigner) {
        return signed(atSigner, "chutich", SoftTokens.LEADER);
    }

    /** Signed by a person with the token of that name. */
    OutgoingDocument signed(OutgoingDocument atSigner, String login, String token) {
        review(as(login), atSigner);
        HandedOut work = as(login).signing().handOut(seen(atSigner)).orThrow();
        Path signed = SoftTokens.sign(save(work.file()), token, person());
        as(login)
                .signing()
                .takeBack(new Seen<>(work.document(), work.version()), GivenFile.of(signed))
                .orThrow();
        return find(atSigner.id());
    }

    /** Checked, signed, numbered, sealed and sent. */
    OutgoingDocument issued(DraftFields fields) {
        OutgoingDocument signed = signed(atSigner(draft(fields)));
        return issued(as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());
    }

    SigningOrder person() {
        return new SigningOrder.Person(office().now(), Optional.empty());
    }

    SigningOrder agency(IssueWork work) {
        return new SigningOrder.Agency(
                office().now(),
                Optional.empty(),
                Optional.of(new CellValues(work.code().number(), work.code().notation(), work.place(), work.date())));
    }

    /** Sealed at the clerk's desk() and issued. */
    OutgoingDocument issued(IssueWork work) {
        Path main = SoftTokens.sign(save(work.file()), SoftTokens.SEAL, agency(work));
        List<GivenFile> annexes = work.annexes().stream()
                .map(annex -> SoftTokens.sign(
                        save(annex),
                        SoftTokens.SEAL,
                        new SigningOrder.Annex(office().now(), work.code().toString())))
                .map(GivenFile::of)
                .toList();
        return as("vanthu")
                .issuing()
                .finish(new Seen<>(work.document(), work.version()), GivenFile.of(main), annexes)
                .orThrow();
    }

    /** The latest version of the draft. */
    DraftVersion version(OutgoingDocument document) {
        return office().office()
                .store()
                .read(stores -> stores.draftPapers().versions(document.id()).getLast());
    }

    OutgoingDocument find(DraftId id) {
        return office().office()
                .store()
                .read(stores -> stores.outgoing().find(id).orElseThrow());
    }

    /** The words of a PDF, parted by single spaces. */
    static String text(Path file) {
        try (OpenPdf pdf = new PdfParts().reader().open(file).orThrow()) {
            return IntStream.range(0, pdf.pageCount())
                    .mapToObj(page -> pdf.text(page, () -> false).orThrow().text())
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\\s+", " ");
        }
    }

    static Seen<DraftId> seen(OutgoingDocument document) {
        return new Seen<>(document.id(), document.version());
    }
}
