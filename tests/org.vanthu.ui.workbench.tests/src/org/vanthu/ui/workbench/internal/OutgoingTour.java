package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.ui.kit.page.Overlay;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.DocumentPage;
import org.vanthu.ui.testkit.ReviewPage;
import org.vanthu.ui.testkit.WindowPage;

/** The way of the reply out of the office: drafted, approved, signed, sealed, issued, received. */
final class OutgoingTour {

    private static final String SUBJECT = "trả lời văn bản số " + IncomingTour.CODE;
    private static final String TEXT = """
        Ủy ban nhân dân huyện Sông Trà nhận được văn bản của quý Sở. Sau khi rà soát, Ủy ban nhân dân huyện báo cáo như sau:
        Trên địa bàn huyện có 27 cơ sở giữ trẻ ngoài công lập, trong đó 25 cơ sở đã được cấp phép hoạt động.
        Hai cơ sở còn lại đã được hướng dẫn hoàn thiện hồ sơ, hạn hoàn thành trước ngày 15 tháng sau.
        Ủy ban nhân dân huyện kính gửi quý Sở tổng hợp./.\
        """;

    private final Tour tour;

    OutgoingTour(Tour tour) {
        this.tour = tour;
    }

    void draft() {
        WindowPage window = tour.sit("chuyenvien");
        window.worklists().choose("TO_HANDLE");
        tour.shoot("20-to-handle");
        window.list().mark(IncomingTour.CODE).open();
        window.document().awaitAct("REPLY");
        assertEquals("REPLY", window.document().acts().getFirst(), "a day is set");
        DialogPage reply = window.document().actInDialog("REPLY");
        reply.type("field.recipients", "nội vụ").awaitWords("Phòng Nội vụ").button("draft.add");
        tour.shoot("21-reply");
        reply.confirm();
        DocumentPage draft = window.document();
        tour.shoot("22-draft-new");
        DialogPage route = draft.actInDialog("ROUTE");
        route.pickOfferedUnder("route.content", "Lê Quốc Bảo")
                .pickOfferedUnder("route.format", "Phạm Thị Ngọc Ánh")
                .pickOfferedUnder("route.signer", "Nguyễn Minh Đức")
                .type("route.collective", "Ủy ban nhân dân");
        tour.shoot("23-route");
        route.confirm();
        DialogPage compose = draft.actInDialog("COMPOSE");
        compose.type("compose.text", TEXT);
        tour.shoot("24-compose");
        DialogPage question = compose.leave();
        tour.shoot("24-discard-or-go-on");
        question.confirm();
        compose.confirm();
        draft.awaitAct("SUBMIT");
        tour.shoot("25-draft");
        new RegistersTour(tour).choose(draft);
        DialogPage ask = draft.actInDialog("ASK_OPINIONS");
        ask.pick("thảo").search("").type("ask.question", "Số liệu đã khớp với báo cáo của các xã chưa?");
        tour.shoot("26-ask-opinion");
        ask.confirm();
    }

    /** A file beside a draft that still lies with its drafter. */
    void annex(String subject, Path file) {
        WindowPage window = tour.sit("chuyenvien");
        window.worklists().choose("DRAFTS");
        window.list().mark(subject).open();
        DocumentPage draft = window.document().tab("annexes");
        tour.shoot("58-annexes-empty");
        draft.drop(file).list().awaitRow(file.getFileName().toString(), "1");
        tour.shoot("58-annexes");
    }

    void giveOpinion() {
        WindowPage window = tour.sit("tonghop");
        window.worklists().choose("AWAITING_OPINION");
        window.list().mark(SUBJECT).open();
        DialogPage opinion = window.document().actInDialog("GIVE_OPINION");
        opinion.type("field.words", "Số liệu khớp với báo cáo tháng trước.");
        tour.shoot("27-give-opinion");
        opinion.confirm();
        assertFalse(window.document().tab("judgements").acts().contains("GIVE_OPINION"), "an opinion is given once");
        tour.shoot("28-judgements");
    }

    void submit() {
        WindowPage window = tour.sit("chuyenvien");
        window.worklists().choose("DRAFTS");
        window.list().mark(SUBJECT).open();
        window.document().act("INITIAL");
        window.document().tab("judgements");
        window.document().act("SUBMIT");
        window.document().awaitAct("WITHDRAW");
    }

    void approve() {
        approve(check("chanhvp"), "APPROVE_CONTENT", "29-approve-content");
        DocumentPage checked = check("phochanhvp");
        place(checked);
        approve(checked, "APPROVE_FORMAT", "30-approve-format");
    }

    private DocumentPage check(String login) {
        WindowPage window = tour.sit(login);
        window.worklists().choose("AWAITING_CHECK");
        window.list().mark(SUBJECT).open();
        return window.document();
    }

    /** The signature goes half a centimetre to the left, and the seal with it. */
    private void place(DocumentPage document) {
        DialogPage placing = document.actInDialog("PLACE_MARKS");
        placing.button("marks.SIGNER");
        Overlay signature = placing.box("SIGNER");
        Overlay seal = placing.box("SEAL");
        placing.keys("M2+ARROW_LEFT");
        tour.shoot("29-place-marks");
        Overlay moved = placing.box("SIGNER");
        assertTrue(moved.box().x() < signature.box().x() - 14, moved + " after " + signature);
        placing.confirm();

        DialogPage again = document.actInDialog("PLACE_MARKS");
        again.button("marks.SEAL");
        assertEquals(moved.box().x(), again.box("SIGNER").box().x(), 0.5);
        assertEquals(
                moved.box().x() - signature.box().x(),
                again.box("SEAL").box().x() - seal.box().x(),
                0.5);
        again.dismiss();
    }

    private void approve(DocumentPage document, String act, String picture) {
        DialogPage dialog = document.actInDialog(act);
        dialog.type("field.words", "Đồng ý.");
        tour.shoot(picture);
        dialog.confirm();
    }

    void sign() {
        WindowPage window = tour.sit("chutich");
        window.worklists().choose("AWAITING_SIGNATURE");
        window.list().mark(SUBJECT);
        tour.shoot("31-awaiting-signature");
        window.list().open();
        ReviewPage signing = window.document().actInDialog("SIGN").review().lookThroughAll();
        signing.choose("token.token", "NGUOI-chutich").type("token.pin", Tour.pin());
        tour.shoot("32-sign");
        signing.press();
        signing.awaitDocument(SUBJECT, signing.saying("sign.signed"));
        tour.shoot("33-signed");
        signing.dismiss();
    }

    void issue() {
        WindowPage window = tour.sit("vanthu");
        new RegistersTour(tour).reserve(window);
        window.worklists().choose("AWAITING_ISSUE");
        window.list().mark(SUBJECT);
        tour.shoot("34-awaiting-issue");
        window.list().open();
        DialogPage issuing = window.document().actInDialog("BEGIN_ISSUE");
        assertTrue(issuing.chosen("token.token").contains("DAU-H99.25 ·"), issuing.chosen("token.token"));
        RegistersTour.assertOffered(issuing);
        issuing.choose("issue.number", RegistersTour.KEPT_FOR).type("token.pin", Tour.pin());
        tour.shoot("35-issue");
        issuing.confirm();
        DocumentPage issued = window.document();
        assertTrue(issued.words().contains("04/UBND-VP"), issued.words());
        tour.shoot("36-issued");
        issued.tab("metadata");
        tour.shoot("37-metadata");
        issued.tab("recipients");
        tour.shoot("37-recipients");
        issued.tab("signatures");
        tour.shoot("38-signatures");
        DialogPage changed = issued.compareSigned();
        changed.list().mark("1");
        tour.shoot("38-signed-and-now");
        changed.dismiss();
        DialogPage report = issued.report();
        tour.shoot("38-report");
        report.dismiss();
        DialogPage evidence = issued.actInDialog("EVIDENCE");
        tour.shoot("39-evidence");
        evidence.dismiss();
        new RegistersTour(tour).look(window);
    }

    void receive() {
        WindowPage window = tour.sit("vanthu01");
        window.worklists().choose("TO_REGISTER");
        window.list().mark("04/UBND-VP");
        tour.shoot("44-to-register");
        window.list().open();
        window.registering();
        tour.shoot("45-register-delivered");
        assertTrue(window.registering().save().words().contains("04/UBND-VP"));
    }

    void follow() {
        WindowPage window = tour.sit("vanthu");
        window.worklists().choose("ISSUED");
        tour.shoot("46-issued-list");
        window.list().mark("04/UBND-VP").open();
        String recipients =
                Tour.cells(window.document().tab("recipients").list().rows());
        assertTrue(recipients.contains(DeliveryState.RECEIVED.label(tour.language())), recipients);
        tour.shoot("47-followed");
        copy(window.document());
    }

    /** A true copy as a file, with the seal; then it stands in the list. */
    private void copy(DocumentPage issued) {
        DialogPage copying = issued.actInDialog("COPY");
        copying.choose("token.token", "DAU-H99.25 ·").type("token.pin", Tour.pin());
        tour.shoot("48-copy");
        copying.confirm();
        DialogPage copied = copying.next();
        assertTrue(copied.title().contains("01/SY-UBND"), copied.title());
        copied.dismiss();
        String copies = Tour.cells(issued.tab("copies").list().rows());
        assertTrue(copies.contains("01/SY-UBND"), copies);
        tour.shoot("49-copies");
        DialogPage sending = issued.sendCopy("01/SY-UBND");
        sending.type("field.recipients", "nội vụ").awaitWords("Phòng Nội vụ").button("draft.add");
        sending.pickAnybody("Hội Nông dân huyện");
        sending.awaitWords("Hội Nông dân huyện").press();
        sending.list().awaitRows(2);
        tour.shoot("49-copy-sent");
        sending.dismiss();
    }
}
