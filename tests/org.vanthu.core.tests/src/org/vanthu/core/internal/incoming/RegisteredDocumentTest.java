package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.NextStep.Step;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** What a clerk does with a document that is registered, and how it stands in the register (NĐ 30/2020, Art. 22). */
class RegisteredDocumentTest {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private Outcome<Registered> register(IncomingDraft draft) {
        return office.as(office.clerk).incoming().register(office.district, draft);
    }

    @Test
    @Conforms("ND30.4")
    void aDocumentThatLiesTooLongIsShownAsLateAndAnUrgentOneAtOnce() {
        Registered normal = office.register("513");
        Map<IncomingField, String> entry = IncomingOffice.entry("514");
        entry.put(IncomingField.PRIORITY, "3");
        Registered express = register(IncomingDraft.of(
                        IncomingFields.read(entry).orThrow(),
                        IncomingOffice.draft("2").main()))
                .orThrow();

        assertEquals(Instant.parse("2026-11-24T10:00:00Z"), normal.passOnBy());
        assertEquals(office.now().plus(Duration.ofMinutes(30)), express.passOnBy());
        office.pass(Duration.ofHours(1));
        assertFalse(view(normal).late());
        assertTrue(view(express).late());
        office.moveTo("2026-11-24T10:00:01Z");
        assertTrue(view(normal).late());
        office.submitted(normal.document());
        assertTrue(office.document(normal.document()).passedOnAt().isPresent());
    }

    @Test
    @Conforms("ND30.20-24")
    void aRegisteredDocumentIsSentBackWithAReasonAndKeepsItsNumber() {
        Registered registered = office.register("513");
        var incoming = office.as(office.clerk).incoming();

        assertTrue(incoming.returnToSender(office.seen(registered.document()), "Nhầm")
                .refusedFor(RoutingTrouble.REASON_TOO_SHORT));
        incoming.returnToSender(office.seen(registered.document()), "Gửi nhầm nơi nhận văn bản")
                .orThrow();

        assertEquals(
                HandlingState.REFUSED, office.document(registered.document()).state());
        var row = incoming.register(office.district, 2026, 0, 10).orThrow().getFirst();
        assertEquals(1, row.arrivalNumber());
        assertTrue(row.note().in(Language.VIETNAMESE).contains("Gửi nhầm nơi nhận văn bản"));
        assertEquals(2, office.register("514").arrivalNumber());
    }

    @Test
    void aCorrectionOnAStaleVersionIsRefusedWithWhoChangedIt() {
        Registered registered = office.register("513");
        var seen = office.seen(registered.document());
        Map<IncomingField, String> entry = IncomingOffice.entry("513");
        entry.put(IncomingField.SUBJECT, "V/v báo cáo công tác y tế");
        IncomingFields corrected = IncomingFields.read(entry).orThrow();

        office.as(office.clerk).incoming().correct(seen, corrected).orThrow();
        Outcome<?> stale = office.as(office.clerk).incoming().correct(seen, corrected);

        assertTrue(stale.refusedFor(GateTrouble.STALE));
        assertEquals(corrected, office.document(registered.document()).fields());
        assertEquals(
                "V/v báo cáo công tác y tế",
                office.as(office.clerk)
                        .worklists()
                        .page(office.clerk, Worklist.TO_SUBMIT, DeskOrder.NEWEST_FIRST, 10)
                        .orThrow()
                        .getFirst()
                        .headline()
                        .subject());
    }

    @Test
    void theClerkMaySubmitCorrectAddAndReturnAndSubmitIsTheNextStep() {
        Registered registered = office.register("513");

        List<Step> steps =
                view(registered).steps().stream().map(step -> step.step()).toList();

        assertEquals(
                List.of(
                        Step.SUBMIT,
                        Step.CORRECT,
                        Step.ADD_ANNEX,
                        Step.COPY,
                        Step.RETURN_TO_SENDER,
                        Step.FOLLOW,
                        Step.ACCESS),
                steps);
    }

    @Test
    @Conforms("VI.V.1")
    void theRegisterOfAYearHasTenColumnsAndIsPrinted() throws IOException {
        IntStream.rangeClosed(1, 3).forEach(number -> office.register("51" + number));

        var incoming = office.as(office.clerk).incoming();
        var rows = incoming.register(office.district, 2026, 1, 10).orThrow();
        assertEquals(
                List.of(2, 3), rows.stream().map(row -> row.arrivalNumber()).toList());
        assertEquals("Sở Y tế", rows.getFirst().paper().author());
        assertEquals("512/SYT-NVD", rows.getFirst().paper().code());
        assertTrue(rows.getFirst().paper().typeAndSubject(Language.VIETNAMESE).startsWith("Công văn: V/v báo cáo"));
        assertTrue(rows.getFirst().paper().typeAndSubject(Language.ENGLISH).startsWith("Official letter: V/v báo cáo"));

        byte[] printed;
        try (InputStream in = incoming.printRegister(office.district, 2026)
                .orThrow()
                .content()
                .open()) {
            printed = in.readAllBytes();
        }
        assertEquals("%PDF", new String(printed, 0, 4, "US-ASCII"));
        assertTrue(office.as(office.homeOfficer)
                .incoming()
                .register(office.district, 2026, 0, 10)
                .refusedFor(GateTrouble.NO_PERMISSION));
    }

    private IncomingView view(Registered registered) {
        return office.as(office.clerk).incoming().view(registered.document()).orThrow();
    }
}
