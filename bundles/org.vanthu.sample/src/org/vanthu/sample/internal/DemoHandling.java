package org.vanthu.sample.internal;

import static org.vanthu.sample.internal.DemoPeople.CLERK;
import static org.vanthu.sample.internal.DemoPeople.LEADER;
import static org.vanthu.sample.internal.DemoPeople.OFFICER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Completion;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.Registered;
import org.vanthu.api.incoming.RoutingView;
import org.vanthu.api.incoming.Submission;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.time.TimeLimit;

/** The acts around an incoming document: registering, assigning, taking up, completing; and receiving the reply elsewhere. */
final class DemoHandling {

    /** What the leader gives for a reply: a week of work. */
    private static final TimeLimit IN_A_WEEK = new TimeLimit.Days(5);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Clerks of the two bodies that get each reply. */
    private static final List<String> RECEIVING_CLERKS = List.of("vanthu01", "vanthu21");

    private final DemoPeople people;
    private final DemoClock clock;

    DemoHandling(DemoPeople people, DemoClock clock) {
        this.people = people;
        this.clock = clock;
    }

    Outcome<Registered> register(DemoIncoming incoming) {
        Session clerk = people.as(CLERK);
        OrganisationId committee = people.organisation(CLERK);
        GivenFile file = GivenFile.of(incoming.file());
        return clock.step(
                        CLERK,
                        "Kiểm tra tệp " + incoming.file().getFileName(),
                        () -> clerk.incoming().inspect(committee, file))
                .flatMap(inspected -> clock.step(
                        CLERK,
                        "Đăng ký văn bản đến",
                        () -> clerk.incoming().register(committee, IncomingDraft.of(incoming.fields(), file))));
    }

    /** Submitted to the leader, assigned by the leader, taken up by the officer. */
    Outcome<Nothing> assign(Registered registered) {
        return clock.step(CLERK, "Trình lãnh đạo", () -> submit(registered))
                .flatMap(submitted -> clock.step(LEADER, "Phân công xử lý", () -> distribute(registered)))
                .flatMap(dryRun -> clock.step(
                        OFFICER,
                        "Tiếp nhận xử lý",
                        () -> people.as(OFFICER).routing().takeUp(mine(OFFICER, registered.document()))));
    }

    private Outcome<AssignmentId> submit(Registered registered) {
        Session clerk = people.as(CLERK);
        return clerk.incoming()
                .view(registered.document())
                .flatMap(view -> clerk.routing()
                        .submit(
                                new Seen<>(
                                        registered.document(), view.document().version()),
                                new Submission(
                                        people.account(LEADER), "Kính trình Chủ tịch cho ý kiến", Optional.empty())));
    }

    private Outcome<DryRun> distribute(Registered registered) {
        Session leader = people.as(LEADER);
        Seen<AssignmentId> from = mine(LEADER, registered.document());
        Distribution distribution = new Distribution(
                "Giao Văn phòng chủ trì tham mưu trả lời đúng hạn",
                List.of(
                        new Distribution.Line(
                                new Assignee.ToPerson(people.account(OFFICER), people.unit(OFFICER)),
                                Part.LEAD,
                                Optional.of(IN_A_WEEK)),
                        new Distribution.Line(
                                new Assignee.ToPerson(people.account("tonghop"), people.unit("tonghop")),
                                Part.CO_OPERATE,
                                Optional.of(IN_A_WEEK)),
                        new Distribution.Line(
                                new Assignee.ToPerson(people.account("phochutich"), people.unit("phochutich")),
                                Part.INFORM,
                                Optional.empty())));
        return leader.routing()
                .dryRun(from.id(), distribution)
                .flatMap(dryRun -> dryRun.troubles().isEmpty()
                        ? leader.routing().assign(from, distribution)
                        : Outcome.refused(dryRun.troubles()));
    }

    /** The assignment of this document that lies with this person, in its present version. */
    private Seen<AssignmentId> mine(String login, DocumentId document) {
        return people.as(login).routing().routing(document).orThrow().nodes().stream()
                .map(RoutingView.Node::assignment)
                .filter(assignment -> assignment.assignee() instanceof Assignee.ToPerson(var account, var unit)
                        && account.equals(people.account(login)))
                .map(DemoHandling::seen)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(login + " has no assignment of " + document));
    }

    private static Seen<AssignmentId> seen(Assignment assignment) {
        return new Seen<>(assignment.id(), assignment.version());
    }

    /** The recipients here register the reply; what each sees stands in its own register. */
    Outcome<OutgoingDocument> receive(OutgoingDocument reply) {
        for (String login : RECEIVING_CLERKS) {
            Outcome<Registered> received = clock.step(
                    login, "Tiếp nhận và đăng ký văn bản " + reply.code().orElseThrow(), () -> receive(login, reply));
            if (!received.isDone()) {
                return Outcome.refused(received.troubles());
            }
        }
        return Outcome.done(reply);
    }

    private Outcome<Registered> receive(String login, OutgoingDocument reply) {
        Session clerk = people.as(login);
        OrganisationId body = people.organisation(login);
        return clerk.incoming().toRegister(body, 50).flatMap(waiting -> {
            DeliveredDocument delivered = waiting.stream()
                    .filter(each ->
                            each.delivery().document().value().equals(reply.id().value()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing arrived at " + login));
            return clerk.incoming()
                    .registerDelivered(
                            body, delivered.delivery().id(), new DeliveredEntry(delivered.fields(), Set.of()));
        });
    }

    /** The officer ends the assignment: the work was done today, by this reply. */
    Outcome<OutgoingDocument> complete(Registered registered, OutgoingDocument reply) {
        return clock.step(
                        OFFICER,
                        "Kết thúc xử lý",
                        () -> people.as(OFFICER)
                                .routing()
                                .complete(
                                        mine(OFFICER, registered.document()),
                                        new Completion(
                                                LocalDate.now(VIETNAM),
                                                "Đã trả lời bằng văn bản",
                                                Optional.of(reply.id()))))
                .map(completed -> reply);
    }
}
