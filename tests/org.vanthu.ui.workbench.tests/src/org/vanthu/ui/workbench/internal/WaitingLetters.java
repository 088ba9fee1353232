package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vanthu.api.Credentials;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.sample.SampleOffice;

/** Letters of the sample office that have passed their checks and wait for the leader, put there before the program starts. */
record WaitingLetters(OpenOffice office) {

    /** One letter for each subject. */
    static void put(Path home, List<String> subjects) {
        in(home, letters -> subjects.forEach(letters::put));
    }

    /** A letter and a draft that have not come so far: one waits for the check of its content. */
    static void put(Path home, String submitted, String drafted) {
        in(home, letters -> {
            letters.submitted(submitted);
            letters.composed(drafted);
        });
    }

    private static void in(Path home, Consumer<WaitingLetters> work) {
        try (OpenOffice office =
                SampleHome.service(Offices.class).open(home.resolve("office")).orThrow()) {
            work.accept(new WaitingLetters(office));
        }
    }

    private void put(String subject) {
        OutgoingDocument submitted = submitted(subject);
        OutgoingDocument checked;
        try (Session chief = as("chanhvp")) {
            checked = chief.drafting().approveContent(seen(submitted), "").orThrow();
        }
        try (Session format = as("phochanhvp")) {
            format.drafting().approveFormat(seen(checked), "").orThrow();
        }
    }

    private OutgoingDocument submitted(String subject) {
        OutgoingDocument composed = composed(subject);
        try (Session officer = as("chuyenvien")) {
            return officer.drafting().submit(seen(composed)).orThrow();
        }
    }

    private OutgoingDocument composed(String subject) {
        ApprovalRoute route = new ApprovalRoute(
                account("chanhvp"),
                account("phochanhvp"),
                account("chutich"),
                SigningCapacity.head("Chủ tịch").onBehalfOf("Ủy ban nhân dân"));
        try (Session officer = as("chuyenvien")) {
            ActivePost post = officer.whoAmI().orThrow().posts().getFirst();
            DraftFields fields = DraftFields.of(
                    DocumentType.OFFICIAL_LETTER,
                    subject,
                    List.of(new Recipient.Outside("Sở Nội vụ tỉnh Trường Sơn", Optional.empty(), "")));
            OutgoingDocument started = officer.drafting()
                    .start(post.organisation(), post.unit(), fields, new DraftOrigin.Fresh())
                    .orThrow();
            OutgoingDocument routed =
                    officer.drafting().route(seen(started), route).orThrow();
            return officer.drafting()
                    .compose(seen(routed), new Composition(List.of("Sở Nội vụ"), "Kính gửi để biết."))
                    .orThrow();
        }
    }

    private AccountId account(String login) {
        try (Session session = as(login)) {
            return session.whoAmI().orThrow().account();
        }
    }

    private Session as(String login) {
        return office.signIn(new Credentials(login, SampleOffice.PASSWORD.toCharArray()))
                .orThrow();
    }

    private static Seen<DraftId> seen(OutgoingDocument document) {
        return new Seen<>(document.id(), document.version());
    }
}
