package org.vanthu.sample.internal;

import static org.vanthu.sample.internal.DemoPeople.CHIEF;
import static org.vanthu.sample.internal.DemoPeople.CLERK;
import static org.vanthu.sample.internal.DemoPeople.FORMAT_CHECKER;
import static org.vanthu.sample.internal.DemoPeople.LEADER;
import static org.vanthu.sample.internal.DemoPeople.OFFICER;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Registered;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.sample.SampleOffice;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.signing.SigningOrder;

/** Takes one incoming document through the office: registered, assigned, answered, signed, sealed, issued, received. */
final class DemoReplies {

    private final DemoPeople people;
    private final DemoDesk desk;
    private final DemoClock clock;
    private final DemoHandling handling;

    DemoReplies(DemoPeople people, DemoDesk desk, DemoClock clock) {
        this.people = people;
        this.desk = desk;
        this.clock = clock;
        this.handling = new DemoHandling(people, clock);
    }

    /** An incoming document that was answered. */
    record Answered(DemoIncoming incoming, Registered registered, OutgoingDocument reply) {}

    Outcome<Answered> answer(DemoIncoming incoming) {
        return handling.register(incoming)
                .flatMap(registered -> handling.assign(registered)
                        .flatMap(assigned -> draft(incoming, registered))
                        .flatMap(this::approve)
                        .flatMap(this::sign)
                        .flatMap(this::issue)
                        .flatMap(reply ->
                                handling.receive(reply).flatMap(received -> handling.complete(registered, reply)))
                        .map(reply -> new Answered(incoming, registered, reply)));
    }

    private Outcome<OutgoingDocument> draft(DemoIncoming incoming, Registered registered) {
        Session officer = people.as(OFFICER);
        OrganisationId committee = people.organisation(OFFICER);
        String subject = "trả lời văn bản số " + registered.arrivalNumber() + ": "
                + decapitalised(incoming.fields().subject());
        DraftFields fields =
                DraftFields.of(DocumentType.OFFICIAL_LETTER, shortened(subject), recipients(officer, incoming));
        return clock.step(
                OFFICER,
                "Soạn dự thảo trả lời",
                () -> officer.drafting()
                        .start(committee, people.unit(OFFICER), fields, new DraftOrigin.Reply(registered.document()))
                        .flatMap(started -> officer.drafting()
                                .route(
                                        seen(started),
                                        new ApprovalRoute(
                                                people.account(CHIEF),
                                                people.account(FORMAT_CHECKER),
                                                people.account(LEADER),
                                                SigningCapacity.head("Chủ tịch").onBehalfOf("Ủy ban nhân dân"))))
                        .flatMap(routed -> officer.drafting().compose(seen(routed), composition(incoming, registered)))
                        .flatMap(composed -> officer.drafting().submit(seen(composed))));
    }

    private static List<Recipient> recipients(Session officer, DemoIncoming incoming) {
        List<Recipient> recipients = SampleDistrict.others().stream()
                .filter(body -> body.code().equals("H99.25.01") || body.code().equals("H99.25.21"))
                .map(body -> officer.directory()
                        .organisationByCode(body.code())
                        .orThrow()
                        .orElseThrow())
                .map(DemoReplies::here)
                .collect(Collectors.toList());
        recipients.add(new Recipient.Outside(incoming.fields().organName(), Optional.empty(), ""));
        return recipients;
    }

    private static Recipient here(Organisation body) {
        return new Recipient.Here(body.id(), body.name(), body.code().toString());
    }

    private static Composition composition(DemoIncoming incoming, Registered registered) {
        return new Composition(List.of(incoming.fields().organName()), """
            Ủy ban nhân dân huyện Sông Trà nhận được văn bản của quý cơ quan, số đến %d ngày %te/%<tm/%<tY. Sau khi xem xét, \
            Ủy ban nhân dân huyện có ý kiến như sau:
            Thống nhất với nội dung văn bản nêu trên. Ủy ban nhân dân huyện đã giao Văn phòng chủ trì, phối hợp với các \
            phòng, ban và Ủy ban nhân dân các xã tổ chức thực hiện, bảo đảm đúng thời hạn.
            Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, Ủy ban nhân dân huyện sẽ kịp thời báo cáo.
            Ủy ban nhân dân huyện Sông Trà kính gửi quý cơ quan tổng hợp./.\
            """.formatted(
                        registered.arrivalNumber(), registered.arrivalDate()));
    }

    private Outcome<OutgoingDocument> approve(OutgoingDocument draft) {
        return clock.step(
                        CHIEF,
                        "Duyệt nội dung",
                        () -> people.as(CHIEF).drafting().approveContent(seen(draft), "Đồng ý nội dung"))
                .flatMap(checked -> clock.step(
                        FORMAT_CHECKER,
                        "Duyệt thể thức",
                        () -> people.as(FORMAT_CHECKER).drafting().approveFormat(seen(checked), "Đúng thể thức")));
    }

    private Outcome<OutgoingDocument> sign(OutgoingDocument draft) {
        Session leader = people.as(LEADER);
        return clock.step(LEADER, "Xem các trang và ký số bằng thiết bị", () -> {
            Optional<MarkImage> mark = leader.marks().mine().orThrow();
            return allPagesSeen(leader, draft.id())
                    .flatMap(pages -> leader.signing().handOut(new Seen<>(draft.id(), draft.version())))
                    .flatMap(handedOut -> desk.sign(
                                    SampleOffice.tokenOf(LEADER),
                                    handedOut.certificates(),
                                    List.of(new DemoDesk.Task(
                                            handedOut.file(),
                                            new SigningOrder.Person(DemoDesk.now(), DemoDesk.handwriting(mark)))))
                            .flatMap(signed -> takeBack(leader, handedOut, signed)))
                    .flatMap(report -> people.as(CLERK).drafting().open(draft.id()))
                    .map(view -> view.document());
        });
    }

    private static Outcome<Set<Integer>> allPagesSeen(Session leader, DraftId draft) {
        return leader.signing()
                .review(draft)
                .flatMap(review -> leader.signing()
                        .pagesSeen(
                                draft,
                                IntStream.rangeClosed(1, review.pages()).boxed().collect(Collectors.toSet())));
    }

    private static Outcome<SignatureReport> takeBack(Session leader, HandedOut handedOut, List<Path> signed) {
        return leader.signing()
                .takeBack(new Seen<>(handedOut.document(), handedOut.version()), GivenFile.of(signed.getFirst()));
    }

    private Outcome<OutgoingDocument> issue(OutgoingDocument signed) {
        Session clerk = people.as(CLERK);
        return clock.step(
                CLERK,
                "Lấy số, đóng dấu số và phát hành",
                () -> clerk.issuing()
                        .begin(seen(signed), new NumberChoice.Next())
                        .flatMap(work -> seal(clerk, work)
                                .flatMap(stamped -> clerk.issuing()
                                        .finish(
                                                new Seen<>(work.document(), work.version()),
                                                GivenFile.of(stamped.getFirst()),
                                                List.of()))));
    }

    private Outcome<List<Path>> seal(Session clerk, IssueWork work) {
        Optional<MarkImage> mark =
                clerk.marks().seal(people.organisation(CLERK)).orThrow();
        CellValues values = new CellValues(work.code().number(), work.code().notation(), work.place(), work.date());
        return desk.sign(
                SampleOffice.sealTokenOf(SampleDistrict.committee().code()),
                work.certificates(),
                List.of(new DemoDesk.Task(
                        work.file(),
                        new SigningOrder.Agency(DemoDesk.now(), DemoDesk.seal(mark), Optional.of(values)))));
    }

    static Seen<DraftId> seen(OutgoingDocument document) {
        return new Seen<>(document.id(), document.version());
    }

    private static String decapitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + text.substring(1);
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}
