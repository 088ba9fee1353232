package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.Completion;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.Worklist;

/** An office with one document submitted to its leader, and the questions that tests of the routing ask of it. */
abstract class RoutingScene {

    static final String REASON = "Không thuộc nhiệm vụ của phòng";
    static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    DocumentId document;
    AssignmentId submission;

    @BeforeEach
    void submitOne() {
        document = office.register("513").document();
        submission = office.submitted(document);
    }

    List<Worklist> desk(AccountId account) {
        return office.data().store().read(stores -> stores.desks().of(account, document)).stream()
                .map(item -> item.worklist())
                .sorted()
                .toList();
    }

    List<Notification.Kind> told(AccountId account) {
        return office.as(account).notifications().newest(20).orThrow().stream()
                .map(notice -> notice.notification().kind())
                .toList();
    }

    Distribution.Line toUnit(UnitId unit, Part part) {
        return IncomingOffice.wish(new Assignee.ToUnit(unit), part);
    }

    Distribution.Line toPerson(AccountId account, UnitId unit, Part part) {
        return IncomingOffice.wish(new Assignee.ToPerson(account, unit), part);
    }

    Outcome<DryRun> leaderAssigns(Distribution.Line... wishes) {
        return office.as(office.leader)
                .routing()
                .assign(office.seen(submission), new Distribution("Phòng Nội vụ chủ trì tham mưu", List.of(wishes)));
    }

    /** The leader lets the home unit lead and the finance unit co-operate; the head hands it to the officer. */
    Assignment handedToOfficer() {
        leaderAssigns(toUnit(office.home, Part.LEAD), toUnit(office.finance, Part.CO_OPERATE))
                .orThrow();
        Assignment lead = office.given(document, Part.LEAD);
        office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(lead.id()),
                        new Distribution(
                                "Đ/c Viên xử lý",
                                List.of(new Distribution.Line(
                                        new Assignee.ToPerson(office.homeOfficer, office.home),
                                        Part.LEAD,
                                        Optional.of(new TimeLimit.At(FRIDAY))))))
                .orThrow();
        return office.given(document, Part.LEAD);
    }

    Outcome<?> complete(Assignment assignment, AccountId who, String resultDate) {
        return office.as(who)
                .routing()
                .complete(
                        office.seen(assignment.id()),
                        new Completion(LocalDate.parse(resultDate), "Đã báo cáo Sở Y tế", Optional.empty()));
    }
}
