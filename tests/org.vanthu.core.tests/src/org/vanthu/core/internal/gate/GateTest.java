package org.vanthu.core.internal.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.core.internal.office.Capability;
import org.vanthu.core.internal.office.Office;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.StandIn;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.signing.Argon2Passwords;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.Stores;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

/** The gate, by a façade of the test's own over one document, on a real database. */
class GateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final OrganisationId COMMITTEE = OrganisationId.at(NOW);
    private static final AccountId OFFICER = AccountId.at(NOW);
    private static final AccountId LEADER = AccountId.at(NOW);
    private static final DocumentId DOCUMENT = DocumentId.at(NOW);

    @RegisterExtension
    final TestData data = new TestData();

    private final List<String> written = new ArrayList<>();
    private Set<Standing> standings = Set.of(new Standing(OFFICER, Relation.LEAD));
    private boolean frozen;
    private Outcome<Actor> caller;
    private Notes notes;

    @BeforeEach
    void openTheOffice() {
        caller = Outcome.done(officer(Permission.HANDLE, Permission.READ_DOCUMENT));
        notes = behindTheGate(new Facade.AtOnce<>(Notes.class, act -> new WrittenNotes(act, written)));
    }

    private Notes behindTheGate(Facade<Notes> facade) {
        OutsideParts outside =
                new OutsideParts(new LocalDataFolders(), new DerbyOfficeStores(), new Argon2Passwords(), () -> NOW);
        Capability capability =
                new Capability(List.of(facade), List.of(new FactsSource<>(DocumentId.class, this::facts)));
        Office office = new Office(new OfficeParts(data.folder(), data.store(), outside), List.of(capability));
        return new Gates(office, (stores, now, operation) -> caller).to(Notes.class);
    }

    private Notes inSteps(Runnable work) {
        return behindTheGate(new Facade.InSteps<>(Notes.class, steps -> new SlowNotes(steps, work, written)));
    }

    @Test
    @Conforms({"W.choke-point", "VI.III.5.a"})
    void whatIsAllowedIsDoneAndLeavesItsEventWithActorAndTime() {
        notes.write(new Seen<>(DOCUMENT, 3), "đã xem").orThrow();

        assertEquals(List.of("đã xem"), written);
        Event event = events().getFirst();
        assertEquals("NOTE_WRITTEN", event.act());
        assertEquals(OFFICER, event.actor());
        assertEquals(NOW, event.at());
        assertEquals(DOCUMENT.toString(), event.objectId());
    }

    @Test
    @Conforms("W.choke-point")
    void withoutThePermissionNothingRunsAndNothingIsRecorded() {
        caller = Outcome.done(officer(Permission.READ_DOCUMENT));

        Outcome<Nothing> outcome = notes.write(new Seen<>(DOCUMENT, 3), "lén ghi");

        assertTrue(outcome.refusedFor(GateTrouble.NO_PERMISSION), outcome.toString());
        assertTrue(outcome.troubles().getFirst().vietnamese().contains("“xử lý”"), outcome.toString());
        assertTrue(outcome.troubles().getFirst().english().contains("“handle”"), outcome.toString());
        assertUntouched();
    }

    @Test
    @Conforms({"W.choke-point", "VI.III.3.b"})
    void thePermissionWithoutARelationToThisDocumentIsNotEnough() {
        standings = Set.of(new Standing(LEADER, Relation.LEAD));

        Outcome<Nothing> outcome = notes.write(new Seen<>(DOCUMENT, 3), "lén ghi");

        assertTrue(outcome.refusedFor(GateTrouble.NO_RELATION), outcome.toString());
        assertUntouched();
    }

    @Test
    @Conforms("W.choke-point")
    void anEndedSessionReachesNothing() {
        caller = Outcome.refused(GateTrouble.ENDED);

        assertTrue(notes.write(new Seen<>(DOCUMENT, 3), "lén ghi").refusedFor(GateTrouble.ENDED));
        assertTrue(notes.read(DOCUMENT).refusedFor(GateTrouble.ENDED));
        assertUntouched();
    }

    @Test
    void aStaleVersionIsRefusedWithWhoChangedWhat() {
        notes.write(new Seen<>(DOCUMENT, 3), "người trước").orThrow();

        Outcome<Nothing> outcome = notes.write(new Seen<>(DOCUMENT, 2), "người sau");

        assertTrue(outcome.refusedFor(GateTrouble.STALE), outcome.toString());
        assertEquals("NOTE_WRITTEN", outcome.troubles().getFirst().details().get("act"));
        assertEquals(List.of("người trước"), written);
    }

    @Test
    @Conforms("VI.III.8.a")
    void aFrozenDocumentCanBeReadButNotChanged() {
        frozen = true;

        assertTrue(notes.write(new Seen<>(DOCUMENT, 3), "sửa").refusedFor(GateTrouble.FROZEN));
        assertTrue(notes.read(DOCUMENT).isDone());
    }

    @Test
    void anUnknownObjectIsNamedAsSuch() {
        DocumentId unknown = DocumentId.at(NOW);

        assertTrue(notes.read(unknown).refusedFor(GateTrouble.NOT_FOUND));
    }

    @Test
    @Conforms({"VI.III.6.l", "VI.III.5.a"})
    void everyViewIsAnEvent() {
        notes.read(DOCUMENT).orThrow();

        Event view = events().getFirst();
        assertEquals("DOCUMENT_VIEWED", view.act());
        assertEquals(Optional.of("Notes.read"), view.payload().fact("operation"));
    }

    @Test
    @Conforms("W.absence")
    void whoStandsInActsInBothNames() {
        standings = Set.of(new Standing(LEADER, Relation.LEAD));
        StandIn standIn = new StandIn(
                DelegationId.at(NOW), LEADER, "Nguyễn Minh Đức", List.of(post(Permission.HANDLE)), Set.of());
        caller = Outcome.done(new Actor(OFFICER, "Vũ Hoàng Long", List.of(post()), List.of(standIn)));

        notes.write(new Seen<>(DOCUMENT, 3), "thay mặt").orThrow();

        assertEquals(OFFICER, events().getFirst().actor());
        assertEquals(Optional.of(LEADER), events().getFirst().onBehalfOf());
    }

    @Test
    void aChangeThatLeavesNoEventIsAMistakeAndIsUndone() {
        assertThrows(IllegalStateException.class, () -> notes.forgetToRecord(DOCUMENT));
        assertEquals(List.of(), events());
    }

    @Test
    void aRefusalOfTheUseCaseUndoesItsEvents() {
        assertTrue(notes.recordAndRefuse(DOCUMENT).refusedFor(GateTrouble.NOT_FOUND));
        assertEquals(List.of(), events());
    }

    @Test
    void onesOwnAffairsNeedNoPost() {
        caller = Outcome.done(new Actor(OFFICER, "Vũ Hoàng Long", List.of(), List.of()));

        assertEquals(OFFICER, notes.mine().orThrow());
    }

    @Test
    @Conforms("W.choke-point")
    void whatIsDoneInStepsPassesTheGateAtEachOfThem() {
        Notes slow = inSteps(() -> standings = Set.of());

        Outcome<Nothing> outcome = slow.write(new Seen<>(DOCUMENT, 3), "chậm");

        assertTrue(outcome.refusedFor(GateTrouble.NO_RELATION), outcome.toString());
        assertUntouched();
    }

    @Test
    void stepsThatEndWithoutTheirActAreAMistake() {
        Notes hasty = inSteps(() -> {});

        assertThrows(IllegalStateException.class, () -> hasty.forgetToRecord(DOCUMENT));
    }

    private void assertUntouched() {
        assertEquals(List.of(), written);
        assertEquals(List.of(), events());
    }

    private List<Event> events() {
        return data.store().read(stores -> stores.events().search(EventSearch.ALL, Long.MAX_VALUE, 10));
    }

    private Optional<ObjectFacts> facts(Stores stores, DocumentId document, Set<AccountId> people, Instant at) {
        return document.equals(DOCUMENT)
                ? Optional.of(new ObjectFacts(DOCUMENT, COMMITTEE, Optional.of("CV"), 3, frozen, standings))
                : Optional.empty();
    }

    private static Actor officer(Permission... permissions) {
        return new Actor(OFFICER, "Vũ Hoàng Long", List.of(post(permissions)), List.of());
    }

    private static ActivePost post(Permission... permissions) {
        return new ActivePost(
                PostId.at(NOW), COMMITTEE, UnitId.at(NOW), "Chuyên viên", Set.copyOf(List.of(permissions)));
    }
}
