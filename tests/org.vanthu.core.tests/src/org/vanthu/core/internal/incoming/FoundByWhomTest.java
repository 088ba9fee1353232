package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.incoming.IncomingOffice.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.testkit.Conforms;

/** A person finds what they may read, and nothing else. */
class FoundByWhomTest extends FindingScene {

    @Test
    @Conforms("VI.IV.1.c")
    void whoMayNotReadDoesNotFindEvenByTheExactWords() {
        AccountId administrator = person("Cao Văn Trị", office.records, office.district, Role.ADMINISTRATOR);
        AccountId stranger = stranger();

        assertEquals(List.of(), found(office.homeOfficer, DocumentFilter.words("phòng chống dịch")));
        assertEquals(List.of(), found(administrator, DocumentFilter.words("phòng chống dịch")));
        assertEquals(List.of(), found(stranger, DocumentFilter.words("phòng chống dịch")));
        assertEquals(List.of(), found(stranger, DocumentFilter.ALL));
    }

    private AccountId person(String name, UnitId unit, OrganisationId body, Role role) {
        AccountId[] made = new AccountId[1];
        office.change(stores -> made[0] = office.settlers.person(stores, body, unit, name, Position.Rank.MEMBER, role));
        return made[0];
    }

    private AccountId stranger() {
        AccountId[] made = new AccountId[1];
        office.change(stores -> {
            OrganisationId commune =
                    office.settlers.organisation(stores, "H40.12.05", "Ủy ban nhân dân xã", "Kim Liên");
            UnitId there = office.settlers.unit(stores, commune, "Văn phòng", "VP");
            made[0] = office.settlers.person(stores, commune, there, "Trần Văn Xã", Position.Rank.MEMBER, Role.CLERK);
        });
        return made[0];
    }

    @Test
    void everybodyFindsWhatTheyMayReadAndNothingElse() {
        handOut();
        List<AccountId> people = List.of(
                office.clerk,
                office.leader,
                office.deputyLeader,
                office.homeHead,
                office.homeOfficer,
                office.financeHead,
                office.financeOfficer,
                stranger());

        for (AccountId person : people) {
            List<DocumentId> readable = new ArrayList<>();
            for (DocumentId document : List.of(land, schools, epidemic)) {
                if (office.as(person).routing().routing(document).isDone()) {
                    readable.add(document);
                }
            }
            assertEquals(readable, found(person, DocumentFilter.ALL), "found by " + person);
            for (DocumentId document : readable) {
                String subject = office.document(document).fields().subject();
                assertTrue(found(person, DocumentFilter.words(subject)).contains(document), subject);
            }
        }
        assertEquals(List.of(epidemic), found(office.homeHead, DocumentFilter.ALL));
        assertEquals(List.of(epidemic), found(office.homeOfficer, DocumentFilter.ALL));
        assertEquals(List.of(land), found(office.financeOfficer, DocumentFilter.ALL));
    }

    /** The home unit handles one, an officer of finance was given another and it was taken back, a third is let read. */
    private void handOut() {
        AssignmentId first = office.submitted(epidemic);
        assign(first, wish(new Assignee.ToUnit(office.home), Part.LEAD));
        office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(office.given(epidemic, Part.LEAD).id()),
                        new Distribution(
                                "Xử lý",
                                List.of(wish(new Assignee.ToPerson(office.homeOfficer, office.home), Part.LEAD))))
                .orThrow();
        AssignmentId second = office.submitted(schools);
        assign(second, wish(new Assignee.ToPerson(office.financeOfficer, office.finance), Part.LEAD));
        office.as(office.leader)
                .routing()
                .recall(office.seen(office.given(schools, Part.LEAD).id()), "Giao nhầm người xử lý")
                .orThrow();
        office.documentAccess(office.clerk)
                .grant(land, office.financeOfficer, "Cần số liệu để lập dự toán")
                .orThrow();
    }

    @Test
    @Conforms("W.absence")
    void aDeputyFindsWhatTheAbsentPersonMayReadOfTheTypesCovered() {
        office.submitted(epidemic);
        AccountId deputy = office.homeOfficer;
        office.delegate(office.leader, deputy, Set.of(DocumentType.INVITATION.code()));
        assertEquals(List.of(), found(deputy, DocumentFilter.words("dich")));

        office.delegate(office.leader, deputy, Set.of(DocumentType.OFFICIAL_LETTER.code()));

        assertEquals(List.of(epidemic), found(deputy, DocumentFilter.words("dich")));
    }
}
