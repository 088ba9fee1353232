package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.page.Overlay;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.DocumentPage;
import org.vanthu.ui.testkit.RegisterPage;
import org.vanthu.ui.testkit.WindowPage;

/** The way of a letter into the office: registered, submitted, assigned. */
final class IncomingTour {

    static final String CODE = "2207/SGDĐT-GDMN";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Tour tour;
    private final Path letters;

    IncomingTour(Tour tour, Path letters) {
        this.tour = tour;
        this.letters = letters;
    }

    void register() {
        WindowPage window = tour.sit("vanthu");
        tour.shoot("02-clerk");
        RegisterPage form = window.register();
        tour.shoot("03-register-empty");
        form.drop(letters.resolve("2207-SGDĐT-GDMN.pdf"))
                .type("field.code", "1254/SNV-CCHC")
                .type("field.issuer", "Sở Nội vụ tỉnh Trường Sơn")
                .type("field.issued", VietnamTime.day(TODAY))
                .type("field.subject", IncomingLetters.subject())
                .awaitWords(form.saying("register.duplicate"));
        tour.shoot("04-register-duplicate");
        form.type("field.code", CODE)
                .type("field.issuer", "Sở Giáo dục và Đào tạo tỉnh Trường Sơn")
                .type("field.signer", "Thân Trọng Nhân")
                .type("field.signer_position", "Giám đốc")
                .type("deadline.count", "5")
                .awaitNoWords(form.saying("register.duplicate"));
        tour.shoot("05-register");
        DocumentPage document = form.save();
        assertTrue(document.words().contains(document.saying("head.arrival")), document.words());
        tour.shoot("06-registered");
        document.tab("metadata");
        tour.shoot("07-metadata");
        document.tab("files");
        tour.shoot("07-files");
        document.tab("history");
        tour.shoot("08-history");
        DialogPage correcting = document.actInDialog("CORRECT");
        tour.shoot("08-correct");
        correcting.dismiss();
        submit(document.tab("page"));
    }

    private void submit(DocumentPage document) {
        DialogPage dialog = document.actInDialog("SUBMIT");
        dialog.search("đức");
        tour.shoot("09-submit");
        dialog.pick("đức").confirm();
    }

    void assign() {
        WindowPage window = tour.sit("chutich");
        window.worklists().choose("TO_ASSIGN");
        assertEquals(1, window.worklists().unread("TO_ASSIGN"));
        window.list().mark(CODE);
        tour.shoot("10-to-assign");
        window.list().open();
        DialogPage dialog = window.document().actInDialog("ASSIGN");
        tour.shoot("11-assign-empty");
        dialog.pick("long")
                .pick("thảo")
                .search("")
                .type("assign.words", "Giao Văn phòng rà soát, tham mưu văn bản trả lời, báo cáo trước hạn.")
                .type("deadline.count", "3")
                .awaitWords("Vũ Hoàng Long — Chuyên viên")
                .awaitWords("Bùi Thanh Thảo — Chuyên viên");
        tour.shoot("12-assign");
        dialog.confirm();
        window.document().tab("routing");
        tour.shoot("13-assigned");
        workingCopy(window.document().tab("page"));
    }

    /** The stamp a centimetre lower; both lie on the page. */
    private void workingCopy(DocumentPage document) {
        DialogPage copy = document.actInDialog("WORKING_COPY");
        copy.button("copy.move.ARRIVAL_STAMP");
        Overlay stamp = copy.box("ARRIVAL_STAMP");
        copy.keys("M2+ARROW_DOWN").keys("M2+ARROW_DOWN");
        tour.shoot("13-working-copy");
        assertEquals(stamp.box().y() + 28.3, copy.box("ARRIVAL_STAMP").box().y(), 1);
        assertTrue(copy.box("DIRECTIONS").box().height() > 30);
        copy.dismiss();
    }

    /** Read before, kept for later, and read again. */
    private static void markUnread(WindowPage window) {
        long before = window.worklists().unread("TO_HANDLE");

        window.list().mark(CODE).menu("list.mark_unread");
        assertEquals(before + 1, window.worklists().unread("TO_HANDLE"));
        window.list().mark(CODE).menu("list.mark_read");
        assertEquals(before, window.worklists().unread("TO_HANDLE"));
    }

    void complete() {
        WindowPage window = tour.sit("chuyenvien");
        window.worklists().choose("TO_HANDLE");
        markUnread(window);
        window.list().mark(CODE).open();
        window.document().awaitAct("COMPLETE");
        assertEquals("COMPLETE", window.document().acts().getFirst(), "the reply is issued");
        DialogPage dialog = window.document().actInDialog("COMPLETE");
        assertTrue(dialog.chosen("complete.reply").contains("UBND"), dialog.chosen("complete.reply"));
        dialog.type("complete.note", "Đã trả lời bằng văn bản.");
        tour.shoot("50-complete");
        dialog.confirm();
        window.document().tab("routing");
        tour.shoot("51-completed");

        window.worklists().choose("DONE");
        window.list().mark(CODE);
        tour.shoot("52-done");
    }
}
