package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.DocumentAccess;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Reason;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.testkit.Conforms;

class DocumentAccessTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    private AccountId leader;
    private AccountId officer;
    private AccountId clerk;
    private DocumentId document;

    @BeforeEach
    void aDocumentThatAnOfficerLeads() {
        LedDocument led = LedDocument.in(office);
        leader = led.leader();
        officer = led.officer();
        clerk = led.clerk();
        document = led.document();
    }

    @Test
    @Conforms("W.why-see")
    void whyAPersonCanSeeADocumentIsAnsweredWithEveryReasonAndTheQuestionIsOnRecord() {
        DocumentAccess access = office.asAdministrator().documentAccess();

        AccessExplained lead = access.why(document, officer).orThrow();
        AccessExplained reader = access.why(document, clerk).orThrow();
        AccessExplained nobody = access.why(document, office.administrator()).orThrow();

        Reason.ByRelation by =
                assertInstanceOf(Reason.ByRelation.class, lead.allowed().getFirst());
        assertEquals(Relation.LEAD, by.relation());
        Reason.ByPost post =
                assertInstanceOf(Reason.ByPost.class, reader.allowed().getFirst());
        assertEquals(Permission.READ_EVERY_DOCUMENT, post.permission());
        assertFalse(nobody.canSee());
        assertEquals(List.of(new Reason.NoPermission(Permission.READ_DOCUMENT)), nobody.refused());
        assertEquals(3, office.acts().get("ACCESS_EXPLAINED"));
        assertFalse(office.acts().containsKey("DOCUMENT_VIEWED"), "the document was not opened");
    }

    @Test
    @Conforms("W.why-see")
    void aDeputySeesItForThePrincipalAndThatIsTheReason() {
        AccountId deputy = office.person("Cao Thị Nga", Role.OFFICER);
        office.signIn("nguoi2")
                .delegations()
                .give(new DelegationDraft(
                        office.district(),
                        deputy,
                        office.now(),
                        office.now().plus(Duration.ofDays(1)),
                        Set.of(),
                        "đi họp"))
                .orThrow();
        DocumentAccess access = office.asAdministrator().documentAccess();

        AccessExplained during = access.why(document, deputy).orThrow();
        office.pass(Duration.ofDays(1));
        AccessExplained after =
                office.asAdministrator().documentAccess().why(document, deputy).orThrow();

        Reason.ByDelegation by =
                assertInstanceOf(Reason.ByDelegation.class, during.allowed().getFirst());
        assertEquals("Lê Văn Cường", by.principalName());
        assertFalse(after.canSee());
    }

    @Test
    @Conforms("W.why-see")
    void everybodyWhoCanSeeADocumentIsListedAndNobodyElse() {
        List<AccessExplained> all =
                office.asAdministrator().documentAccess().everybody(document).orThrow();

        assertEquals(
                Set.of(leader, officer, clerk),
                all.stream().map(AccessExplained::person).collect(Collectors.toSet()));
    }

    @Test
    @Conforms("W.why-see")
    void whoIsSuspendedSeesNothingAndADeputyOfAnotherUnitIsAmongThoseWhoSee() {
        OrganisationId commune = office.commune("H40.12.05", "Kim Liên");
        AccountId deputy =
                office.person(office.unit(commune, "Văn phòng", "VP"), "vanthuxa", "Trần Văn Xã", Role.CLERK);
        PostId passing = office.post(deputy, office.districtOffice(), Role.OFFICER);
        office.signIn("nguoi2")
                .delegations()
                .give(new DelegationDraft(
                        office.district(),
                        deputy,
                        office.now(),
                        office.now().plus(Duration.ofDays(1)),
                        Set.of(),
                        "đi họp"))
                .orThrow();
        office.office()
                .store()
                .change(stores -> {
                    stores.posts().end(passing, office.now());
                    return Outcome.done();
                })
                .orThrow();
        office.asAdministrator()
                .accounts()
                .suspend(new Seen<>(leader, office.version(leader)), "nghỉ dài ngày")
                .orThrow();
        DocumentAccess access = office.asAdministrator().documentAccess();

        assertFalse(access.why(document, leader).orThrow().canSee());
        assertEquals(
                Set.of(officer, clerk, deputy),
                access.everybody(document).orThrow().stream()
                        .map(AccessExplained::person)
                        .collect(Collectors.toSet()));
    }

    @Test
    @Conforms({"W.why-see", "VI.IV.1.c", "VI.III.7.d"})
    void lookingThroughAnothersEyesShowsTheirListsOpensNothingAndIsOnRecord() {
        Session administrator = office.asAdministrator();

        Session eyes = administrator.viewAs(officer).orThrow();

        assertEquals(
                "Lê Văn Cường",
                eyes.ownAccount().mine().orThrow().account().name().value());
        assertTrue(eyes.documentAccess().changes(document).isDone(), "a list of theirs");
        assertTrue(eyes.documentAccess().grant(document, leader, "thử").refusedFor(SignInTrouble.ONLY_LOOKING));
        assertEquals("VIEWED_AS", office.events().getFirst().act());
        assertEquals(office.administrator(), office.events().getFirst().actor());
        assertTrue(office.signIn("nguoi2").viewAs(leader).refusedFor(GateTrouble.NO_PERMISSION));
        Session closed = administrator.viewAs(officer).orThrow();
        closed.close();
        assertTrue(closed.whoAmI().refusedFor(SignInTrouble.SESSION_ENDED));
        assertTrue(eyes.whoAmI().isDone(), "another look goes on");
        administrator.close();
        assertTrue(eyes.whoAmI().refusedFor(SignInTrouble.SESSION_ENDED));
    }

    @Test
    @Conforms("VI.IV.1.c")
    void lookingThroughTheEyesOfAPersonWithPostsInTwoBodiesOpensNoDoorBetweenThem() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        UnitId communeOffice = office.unit(commune, "Văn phòng", "VP");
        AccountId inBoth = office.person(communeOffice, "sen.ht", "Hồ Thị Sen", Role.CLERK);
        office.post(inBoth, office.districtOffice(), Role.CLERK);
        office.person(communeOffice, "qt.kimlien", "Lê Quản Trị", Role.ADMINISTRATOR);

        Session eyes = office.signIn("qt.kimlien").viewAs(inBoth).orThrow();

        assertEquals(2, office.signIn("sen.ht").whoAmI().orThrow().posts().size());
        assertEquals(
                List.of(commune),
                eyes.whoAmI().orThrow().posts().stream()
                        .map(post -> post.organisation())
                        .toList());
        assertTrue(eyes.documentAccess().changes(document).refusedFor(GateTrouble.OTHER_ORGANISATION));
    }
}
