package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.people.DocumentAccess;
import org.vanthu.api.people.DocumentFound;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

class DocumentSearchTest {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private AccountId administrator;
    private DocumentId first;
    private DocumentId second;

    @BeforeEach
    void twoDocuments() {
        office.change(stores -> administrator = office.settlers.person(
                stores, office.district, office.records, "Cao Văn Trị", Position.Rank.MEMBER, Role.ADMINISTRATOR));
        first = office.register("513").document();
        second = office.register("0514").document();
    }

    @Test
    @Conforms("W.why-see")
    void aDocumentIsFoundByItsArrivalNumberWithAndWithoutTheYear() {
        assertEquals(List.of(second), found("2"));
        assertEquals(List.of(first), found("01/2026"));
        assertEquals(List.of(), found("1/2019"));
    }

    @Test
    @Conforms("W.why-see")
    void aDocumentIsFoundByTheBeginningOfItsCode() {
        assertEquals(List.of(second, first), found("51"));
        assertEquals(List.of(first), found("513/syt"));
        assertEquals(List.of(second), found("0514/SYT–NVD"));
        assertEquals(List.of(), found("SYT"));
    }

    @Test
    @Conforms("VI.IV.1.c")
    void whoExplainsAccessFindsByRegisterAndCodeAndIsNotShownTheSubject() {
        DocumentFound row =
                access(administrator).find(office.district, "513").orThrow().getFirst();
        Outcome<?> officer = access(office.homeOfficer).find(office.district, "513");

        assertTrue(!row.toString().contains("phòng, chống dịch"), row.toString());
        assertTrue(officer.refusedFor(GateTrouble.NO_PERMISSION), officer.toString());
    }

    @Test
    void peopleAreFoundWithoutTones() {
        assertEquals(
                List.of(office.homeOfficer),
                access(administrator).people(office.district, "hoang").orThrow().stream()
                        .map(person -> person.account())
                        .toList());
    }

    private List<Id> found(String typed) {
        return access(administrator).find(office.district, typed).orThrow().stream()
                .map(DocumentFound::id)
                .toList();
    }

    private DocumentAccess access(AccountId person) {
        return office.documentAccess(person);
    }
}
