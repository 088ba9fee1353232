package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.testkit.AdministrationPage;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.WindowPage;

/** What an administrator sees: every place, the windows of its acts, and a person's work handed over to another. */
final class AdministrationTour {

    static final String DRAFTED = "dự thảo của người chuyển việc";
    private static final String CHECKED = "văn bản chờ người chuyển việc duyệt";

    /** Acts of a place that open a window, by the keys of their words. */
    private static final Map<String, List<String>> WINDOWS = Map.of(
            "accounts", List.of("accounts.open", "accounts.list", "accounts.post", "accounts.suspend"),
            "bodies", List.of("bodies.open", "bodies.change"),
            "units", List.of("units.add"),
            "roles", List.of("roles.change", "roles.add"),
            "delegations", List.of("delegations.give"));

    private final Tour tour;

    AdministrationTour(Tour tour) {
        this.tour = tour;
    }

    /** What is to be handed over, put there before the program starts. */
    static void prepare(Path home) {
        WaitingLetters.put(home, CHECKED, DRAFTED);
    }

    void look() {
        AdministrationPage places = tour.sit("quantri").administration();
        for (String place : places.places()) {
            places.show(place);
            tour.shoot("60-" + place);
            for (String act : WINDOWS.getOrDefault(place, List.of())) {
                DialogPage window = places.act(act);
                tour.shoot("61-" + act);
                window.dismiss();
            }
        }
        lookAtAnEvent(places);
        places.show("accounts").search("accounts.search", "th");
        places.list().awaitGone("Vũ Hoàng Long", "");
        tour.shoot("62-accounts-found");
        places.search("accounts.search", "huong");
        places.list().mark("vanthu").open();
        DialogPage account = tour.window().dialog();
        tour.shoot("62-account");
        account.dismiss();
    }

    /** One event in its words, and then only what one person did. */
    private void lookAtAnEvent(AdministrationPage places) {
        String granted = places.actCalled("ACCESS_GRANTED");
        places.show("events").list().mark(granted).open();
        DialogPage event = tour.window().dialog();
        tour.shoot("62-event");
        event.dismiss();
        places.pickOffered("access.person_hint", "long", "Vũ Hoàng Long");
        places.list().awaitGone("Đỗ Thị Thu Hường", granted).awaitRow("Vũ Hoàng Long", places.actCalled("SIGNED_IN"));
        tour.shoot("62-events-of-one");
    }

    /** A service that nobody runs is tried, and all that was issued is looked at while more is wanted than it can prove. */
    void prove() {
        AdministrationPage places = tour.window().administration();
        places.show("services")
                .choose("services.level", places.saying("services.level.B_T"))
                .type("services.timeStamps", "http://127.0.0.1:9/tsa")
                .press("services.try");
        places.list().awaitRows(1);
        tour.shoot("60-services-tried");
        places.press("services.save").show("archive").press("archive.keep");
        assertTrue(!places.list().rows().isEmpty(), "issued without the proof that is wanted now");
        tour.shoot("60-archive-risks");
        places.show("services").press("services.above");
    }

    /** The drafts of one person go to a colleague, the checks of another to a superior. */
    void handOver() {
        AdministrationPage places = tour.sit("quantri").administration();
        places.show("accounts");
        handOver(places, "Vũ Hoàng Long", "Bùi Thanh Thảo", "63-hand-over-drafts");
        handOver(places, "Lê Quốc Bảo", "Trần Thị Hồng Hạnh", "64-hand-over-checks");

        WindowPage taker = tour.sit("tonghop");
        taker.worklists().choose("DRAFTS");
        taker.list().mark(DRAFTED);
        tour.shoot("65-handed-over");
        WindowPage checker = tour.sit("phochutich");
        checker.worklists().choose("AWAITING_CHECK");
        checker.list().mark(CHECKED);
    }

    private void handOver(AdministrationPage places, String from, String to, String picture) {
        places.list().mark(from);
        DialogPage dialog = places.act("accounts.handover");
        dialog.awaitWords(dialog.saying("handover.work")).pickOffered(to);
        dialog.awaitWords(dialog.saying("handover.drafts")).type("reason.reason", "Chuyển công tác từ tháng sau");
        tour.shoot(picture);
        dialog.confirm();
    }

    /** The password of a new account says whose it is, and the next act is on that account. */
    private void open(AdministrationPage places) {
        DialogPage opening = places.show("accounts").act("accounts.open");
        opening.type("column.name", "Lê Thị Mới").type("column.login", "moilt").confirm();
        DialogPage password = opening.next().awaitWords("Lê Thị Mới").awaitWords("moilt");
        tour.shoot("65-first-password");
        password.dismiss();
        places.list().awaitRow("Lê Thị Mới", "moilt");
        places.act("accounts.post").awaitWords("Lê Thị Mới").dismiss();
    }

    /** Somebody marries, who checks the format gets a post that signs, which is a conflict, and the post has a last day. */
    void care() {
        AdministrationPage places = tour.sit("quantri").administration();
        open(places);
        places.show("accounts").list().mark("Vũ Hoàng Long").open();
        DialogPage renaming = tour.window().dialog().button("account.rename").next();
        renaming.type("column.name", "Vũ Hoàng Long Sơn");
        tour.shoot("65-rename");
        renaming.confirm();
        places.list().mark("Vũ Hoàng Long Sơn");

        places.list().mark("phochanhvp");
        DialogPage post = places.act("accounts.post");
        post.type("post.title", "Phó Trưởng ban chỉ đạo").choose("post.role", post.saying("role.LEADER"));
        post.confirm();
        endOnADay(places);

        places.show("review").list("conflicts").awaitRow("Phạm Thị Ngọc Ánh", places.saying("conflict.duties"));
        tour.shoot("65-conflicts");
    }

    private void endOnADay(AdministrationPage places) {
        String last = VietnamTime.day(LocalDate.now(Dates.ZONE).plusDays(7));
        places.list().mark("phochanhvp").open();
        DialogPage ending = tour.window().dialog().button("account.end_post").next();
        ending.choose("account.ends", ending.saying("end.AFTER_A_DAY")).type("account.last_day", last);
        tour.shoot("65-end-post");
        ending.confirm();
        places.list().mark("phochanhvp").open();
        DialogPage account = tour.window().dialog();
        account.awaitWords(last);
        account.dismiss();
    }
}
