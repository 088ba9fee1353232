package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.api.people.DocumentFound;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.RegisterKind;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** Who can see an outgoing document, and why. */
class IssuedAccessTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static List<Id> found(Session administrator, String typed) {
        return administrator.documentAccess().find(OFFICE.district, typed).orThrow().stream()
                .map(DocumentFound::id)
                .toList();
    }

    @Test
    @Conforms("W.why-see")
    void anIssuedDocumentIsFoundByNumberAndCodeAndEverybodyWhoCanSeeItIsNamedWithTheReason() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        int number = issued.number().orElseThrow().number().number();
        String code = issued.code().orElseThrow().toString();

        try (Session administrator = OFFICE.office().asAdministrator()) {
            assertEquals(List.of(issued.id()), found(administrator, String.valueOf(number)));
            assertEquals(List.of(issued.id()), found(administrator, number + "/2026"));
            assertEquals(List.of(issued.id()), found(administrator, code.toLowerCase()));
            assertEquals(List.of(), found(administrator, number + "/2025"));
            assertEquals(List.of(), found(administrator, number + "/QĐ"));
            DocumentFound row = administrator
                    .documentAccess()
                    .find(OFFICE.district, code)
                    .orThrow()
                    .getFirst();
            assertEquals(RegisterKind.OUTGOING, row.place().orElseThrow().book());
            assertFalse(row.toString().contains("đất công ích"), row.toString());

            Map<AccountId, AccessExplained> everybody =
                    administrator.documentAccess().everybody(row.id()).orThrow().stream()
                            .collect(Collectors.toMap(AccessExplained::person, one -> one));
            AccessExplained administratorsOwn = administrator
                    .documentAccess()
                    .why(row.id(), OFFICE.office().administrator())
                    .orThrow();

            for (AccountId person : List.of(OFFICE.officer, OFFICE.head, OFFICE.checker, OFFICE.leader, OFFICE.clerk)) {
                assertTrue(everybody.containsKey(person), everybody.toString());
                assertFalse(everybody.get(person).allowed().isEmpty());
            }
            assertFalse(everybody.containsKey(OFFICE.communeLeader));
            assertFalse(administratorsOwn.canSee());
            assertEquals(1, administratorsOwn.refused().size());
        }
        assertEquals(
                2,
                OFFICE.office().events().stream()
                        .filter(event -> event.act().equals("ACCESS_EXPLAINED"))
                        .filter(event -> event.objectId().equals(issued.id().toString()))
                        .count());
    }

    @Test
    @Conforms("W.why-see")
    void aDraftIsFoundByWhoWritesItUntilItHasANumberAndNotByWhatItSays() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        try (Session administrator = OFFICE.office().asAdministrator()) {
            String drafter = administrator
                    .documentAccess()
                    .people(OFFICE.district, "chuyenvien")
                    .orThrow()
                    .getFirst()
                    .name();

            assertTrue(found(administrator, drafter).contains(draft.id()), drafter);
            assertTrue(found(administrator, "chuyenvien").contains(draft.id()));
            assertEquals(List.of(), found(administrator, "đất công ích"));
            String shown = administrator
                    .documentAccess()
                    .find(OFFICE.district, drafter)
                    .orThrow()
                    .toString();
            assertFalse(shown.contains("đất công ích"), shown);
        }
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(draft));
        OutgoingDocument issued = OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());
        try (Session administrator = OFFICE.office().asAdministrator()) {
            assertFalse(found(administrator, "chuyenvien").contains(issued.id()));
        }
    }

    @Test
    void aDraftCanBeAskedAboutByWhoMayExplainAccessOnly() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        Outcome<AccessExplained> officer =
                OFFICE.as("chuyenvien").documentAccess().why(draft.id(), OFFICE.leader);
        try (Session administrator = OFFICE.office().asAdministrator()) {
            assertTrue(administrator
                    .documentAccess()
                    .why(draft.id(), OFFICE.officer)
                    .orThrow()
                    .canSee());
        }

        assertTrue(officer.refusedFor(GateTrouble.NO_PERMISSION), officer.toString());
    }
}
