package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.Registered;
import org.vanthu.api.incoming.Submission;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.document.FieldTrouble;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.time.TimeLimit;

/** Paper that came after its own deadline: on Monday, 23 November 2026, with the deadline of the Friday before. */
class LateArrivalTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private Registered registered;

    @BeforeEach
    void register() {
        Map<IncomingField, String> entry = IncomingOffice.entry("513");
        entry.put(IncomingField.DUE_DATE, "20/11/2026");
        registered = office.as(office.clerk)
                .incoming()
                .register(
                        office.district,
                        IncomingDraft.of(
                                IncomingFields.read(entry).orThrow(),
                                IncomingOffice.draft("513").main()))
                .orThrow();
    }

    @Test
    void itIsRegisteredAsItCameAndTheClerkIsTold() {
        assertTrue(registered.warnings().getFirst().is(FieldTrouble.DUE_BEFORE_ARRIVAL));
        assertEquals(
                Optional.of(FRIDAY),
                office.document(registered.document()).fields().dueDate());
        assertEquals(List.of(), office.register("514").warnings());
    }

    @Test
    void itIsSubmittedWithItsOwnDeadlineAndTheLeaderGivesAnotherThatLiesAhead() {
        AssignmentId submission = office.submitted(registered.document());
        assertEquals(
                Optional.of(Instant.parse("2026-11-20T17:00:00+07:00")),
                office.assignment(submission).due());

        Outcome<DryRun> past = assign(submission, new TimeLimit.UntilDay(FRIDAY.minusDays(1)));
        assertTrue(past.refusedFor(RoutingTrouble.DUE_IN_PAST), past.toString());
        assign(submission, new TimeLimit.Days(2)).orThrow();
        assertEquals(
                Optional.of(Instant.parse("2026-11-25T17:00:00+07:00")),
                office.given(registered.document(), Part.LEAD).due());
    }

    private Outcome<DryRun> assign(AssignmentId submission, TimeLimit limit) {
        return office.as(office.leader)
                .routing()
                .assign(
                        office.seen(submission),
                        new Distribution(
                                "",
                                List.of(new Distribution.Line(
                                        new Assignee.ToUnit(office.home), Part.LEAD, Optional.of(limit)))));
    }

    @Test
    void aDeadlineThatTheClerkSetsLiesAhead() {
        var refused = office.as(office.clerk)
                .routing()
                .submit(
                        office.seen(registered.document()),
                        new Submission(office.leader, "", Optional.of(new TimeLimit.UntilDay(FRIDAY.minusDays(1)))));

        assertTrue(refused.refusedFor(RoutingTrouble.DUE_IN_PAST), refused.toString());
    }
}
