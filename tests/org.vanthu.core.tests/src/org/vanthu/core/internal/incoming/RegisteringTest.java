package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.FieldTrouble;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** NĐ 30/2020, Art. 21 and 22. */
class RegisteringTest {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private Outcome<Registered> register(IncomingDraft draft) {
        return office.as(office.clerk).incoming().register(office.district, draft);
    }

    @Test
    @Conforms({"VI.III.1.đ", "ND30.20-24"})
    void arrivalNumbersRunInTheOrderOfRegisteringAndStandInTheDocument() {
        Registered first = office.register("513");
        Registered second = office.register("514");

        assertEquals(1, first.arrivalNumber());
        assertEquals(2, second.arrivalNumber());
        assertEquals("2", metadata(second).get(IncomingField.ARRIVAL_NUMBER));
    }

    @Test
    @Conforms({"VI.III.1.g", "VI.III.7.b"})
    void theSystemFillsItsFieldsAndAllThatWasTypedIsShown() {
        Map<IncomingField, String> typed = IncomingOffice.entry("513");
        typed.put(IncomingField.FILE_NOTATION, "01/HS-VP");
        typed.put(IncomingField.ISSUED_DATE, "2026-11-20");
        typed.put(IncomingField.DUE_DATE, "2026-11-30");
        typed.put(IncomingField.LANGUAGE, "Tiếng Anh");
        typed.put(IncomingField.DESCRIPTION, "Có bản giấy kèm theo");
        typed.put(IncomingField.SIGNER_POSITION, "GIÁM ĐỐC");
        typed.put(IncomingField.SIGNER_NAME, "Lê Hoàng Anh");
        typed.put(IncomingField.PRIORITY, "2");
        typed.put(IncomingField.TO_PLACES, "Phòng Y tế");
        typed.put(IncomingField.IDENTIFIER, "H40.07.2026.513");
        typed.put(IncomingField.ISSUER_CODE, "H40.07");
        Map<IncomingField, String> all = new EnumMap<>(typed);
        all.put(IncomingField.FILE_ORGAN_ID, "H40.12");
        all.put(IncomingField.FILE_CATALOG, "2026");
        all.put(IncomingField.PAGE_AMOUNT, "2");
        all.put(IncomingField.ARRIVAL_DATE, "2026-11-23");
        all.put(IncomingField.ARRIVAL_NUMBER, "1");

        Registered registered = register(IncomingDraft.of(
                        IncomingFields.read(typed).orThrow(),
                        IncomingOffice.draft("513").main()))
                .orThrow();

        assertEquals(all, metadata(registered));
    }

    private Map<IncomingField, String> metadata(Registered registered) {
        return office.as(office.clerk)
                .incoming()
                .view(registered.document())
                .orThrow()
                .metadata();
    }

    @Test
    @Conforms("VI.P2.in")
    void everyWrongFieldIsNamedAndNoNumberIsTaken() {
        Map<IncomingField, String> entry = IncomingOffice.entry("513");
        entry.put(IncomingField.SUBJECT, "x".repeat(500));
        IncomingFields fields = IncomingFields.read(entry).orThrow();
        IncomingFields tooLong = new IncomingFields(
                fields.fileNotation(),
                "",
                fields.code(),
                Optional.empty(),
                fields.organName(),
                "x".repeat(501),
                fields.language(),
                fields.description(),
                fields.signer(),
                fields.urgency(),
                fields.secrecy(),
                fields.toPlaces(),
                fields.dueDate(),
                fields.identifier(),
                fields.issuerCode());

        Outcome<Registered> outcome =
                register(IncomingDraft.of(tooLong, IncomingOffice.draft("1").main()));

        assertTrue(outcome.refusedFor(FieldTrouble.MISSING));
        assertTrue(outcome.refusedFor(FieldTrouble.TOO_LONG));
        assertEquals(3, outcome.troubles().size());
        assertEquals(1, office.register("513").arrivalNumber());
    }

    @Test
    @Conforms("VI.III.1.h")
    void aDuplicateIsShownWhileTypingAndRefusedUntilItIsAcknowledged() {
        Registered first = office.register("513");
        IncomingFields same = IncomingFields.read(IncomingOffice.entry("0513")).orThrow();

        var found = office.as(office.clerk)
                .incoming()
                .duplicates(office.district, same)
                .orThrow();
        assertEquals(first.document(), found.getFirst().document().id());
        IncomingDraft again = IncomingDraft.of(same, IncomingOffice.draft("2").main());
        long kept = office.data().folder().blobs().list().count();
        Outcome<Registered> refused = register(again);
        assertTrue(refused.refusedFor(IncomingTrouble.DUPLICATE));
        assertEquals(kept, office.data().folder().blobs().list().count(), "what is refused is not kept");
        assertTrue(refused.troubles().getFirst().vietnamese().contains("số đến 1"));

        Registered acknowledged = register(new IncomingDraft(
                        again.fields(), again.main(), List.of(), Optional.empty(), Set.of(first.document())))
                .orThrow();
        assertEquals(2, acknowledged.arrivalNumber());
    }

    @Test
    void nothingIsRegisteredThatHasNotArrivedYet() {
        IncomingDraft plain = IncomingOffice.draft("513");

        Outcome<Registered> refused = register(new IncomingDraft(
                plain.fields(),
                plain.main(),
                List.of(),
                Optional.of(office.now().plusSeconds(60)),
                Set.of()));

        assertTrue(refused.refusedFor(IncomingTrouble.RECEIVED_IN_FUTURE), refused.toString());
        assertEquals(1, office.register("513").arrivalNumber());
    }

    @Test
    @Conforms({"VI.III.1.đ", "VI.III.1.h"})
    void clerksWhoRegisterAtOnceGetDifferentNumbersAndTheSameDocumentOnlyOnce() throws Exception {
        List<Callable<Outcome<Registered>>> acts = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (String number : List.of("513", "513", "601", "602")) {
            acts.add(() -> {
                start.await();
                return register(IncomingOffice.draft(number));
            });
        }
        List<Outcome<Registered>> outcomes = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<Registered>>> running =
                    acts.stream().map(clerks::submit).toList();
            start.countDown();
            for (Future<Outcome<Registered>> act : running) {
                outcomes.add(act.get());
            }
        }

        List<Integer> numbers = outcomes.stream()
                .flatMap(outcome -> outcome.value().stream())
                .map(Registered::arrivalNumber)
                .sorted()
                .toList();
        assertEquals(List.of(1, 2, 3), numbers, outcomes.toString());
        Outcome<Registered> refused = outcomes.stream()
                .filter(outcome -> !outcome.isDone())
                .findFirst()
                .orElseThrow();
        assertTrue(refused.refusedFor(IncomingTrouble.DUPLICATE), refused.toString());
    }

    @Test
    @Conforms("VI.III.1.đ")
    void aClockSetBackTurnsNoNumberAndNoEventAround() {
        Registered first = office.register("513");
        office.moveTo("2026-11-20T02:00:00Z");

        Registered second = office.register("514");

        assertEquals(2, second.arrivalNumber());
        assertEquals(first.arrivalDate(), second.arrivalDate());
        List<Instant> times = office.events().reversed().stream().map(Event::at).toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(office.data()
                .store()
                .read(stores -> stores.numbers()
                        .prove(office.document(second.document()).arrival().book()))
                .sound());
    }

    @Test
    void whoIsNoClerkRegistersNothingAndSeesNoStrangersDocument() {
        Registered registered = office.register("513");

        assertTrue(office.as(office.homeOfficer)
                .incoming()
                .register(office.district, IncomingOffice.draft("514"))
                .refusedFor(GateTrouble.NO_PERMISSION));
        assertTrue(office.as(office.homeOfficer)
                .incoming()
                .view(registered.document())
                .refusedFor(GateTrouble.NO_RELATION));
    }
}
