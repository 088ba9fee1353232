package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.AccountPage;
import org.vanthu.api.people.AccountRow;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.ClosedOrNot;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.Finding;
import org.vanthu.api.people.PostDraft;
import org.vanthu.api.people.PostForecast;
import org.vanthu.api.people.ReviewedAccount;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.testkit.Conforms;

class AccountsTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    @Test
    void whatIsWrongInTheFormIsSaidAtEachField() {
        Accounts accounts = office.asAdministrator().accounts();

        Outcome<?> wrong = accounts.open(office.district(), new AccountDraft("Q", " "));
        Outcome<?> taken = accounts.open(office.district(), new AccountDraft("QUANTRI", "Người Khác"));
        Outcome<?> weak = accounts.open(
                office.district(), new AccountDraft("moi.nv", "Người Mới", Optional.of("matkhau123".toCharArray())));

        assertEquals(
                List.of("login", "fullName"),
                wrong.troubles().stream().map(t -> t.field().orElse("")).toList());
        assertTrue(taken.refusedFor(AccountTrouble.LOGIN_TAKEN));
        assertTrue(weak.refusedFor(SignInTrouble.PASSWORD_COMMON));
    }

    @Test
    @Conforms({"VI.IV.1.đ", "VI.IV.1.b"})
    void rightsBeginAndEndWithThePostInTheSameMomentEvenInAnOpenSession() {
        AccountId person = office.person(office.district(), "lan.nt", "Nguyễn Thị Lan");
        Session session = office.signIn("lan.nt");
        Outcome<?> before = session.accounts().conflicts(office.district());

        PostId post = office.post(person, office.districtOffice(), Role.ADMINISTRATOR);
        Outcome<?> during = session.accounts().conflicts(office.district());
        office.asAdministrator().accounts().endPost(post).orThrow();
        Outcome<?> after = session.accounts().conflicts(office.district());

        assertTrue(before.refusedFor(GateTrouble.OTHER_ORGANISATION), before.toString());
        assertTrue(during.isDone(), during.toString());
        assertTrue(after.refusedFor(GateTrouble.OTHER_ORGANISATION), after.toString());
    }

    @Test
    @Conforms("VI.IV.1.đ")
    void aPostWithDatesGivesRightsOnlyBetweenThem() {
        AccountId person = office.person(office.district(), "lan.nt", "Nguyễn Thị Lan");
        office.asAdministrator()
                .accounts()
                .beginPost(
                        office.districtOffice(),
                        new PostDraft(
                                person,
                                "Văn thư",
                                Position.Rank.MEMBER,
                                Set.of(Role.CLERK),
                                Optional.of(office.now().plus(Duration.ofDays(1))),
                                Optional.of(office.now().plus(Duration.ofDays(3)))))
                .orThrow();

        int before = posts("lan.nt");
        office.pass(Duration.ofDays(1));
        int during = posts("lan.nt");
        office.pass(Duration.ofDays(2));
        int after = posts("lan.nt");

        assertEquals(List.of(0, 1, 0), List.of(before, during, after));
    }

    private int posts(String login) {
        return office.signIn(login).whoAmI().orThrow().posts().size();
    }

    @Test
    void aPersonHoldsSeveralPostsAtOnceInSeveralBodies() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        UnitId communeOffice = office.unit(commune, "Văn phòng", "VP");
        AccountId person = office.person("Lê Văn Cường", Role.CLERK);

        office.post(person, communeOffice, Role.FORMAT_CHECKER);

        Session session = office.signIn("nguoi1");
        assertEquals(
                Set.of(office.district(), commune),
                Set.copyOf(session.directory().ownOrganisations().orThrow().stream()
                        .map(body -> body.id())
                        .toList()));
        assertEquals(2, session.whoAmI().orThrow().posts().size());
    }

    @Test
    @Conforms({"VI.IV.2", "W.why-see"})
    void whatAPostBringsIsForeseenWithItsConflictsAndNothingIsChangedByAsking() {
        office.person("Lê Văn Cường", Role.CLERK);
        AccountId clerk = office.signIn("nguoi1").whoAmI().orThrow().account();
        Accounts accounts = office.asAdministrator().accounts();
        PostDraft draft = PostDraft.now(clerk, "Phó Chủ tịch", Position.Rank.MEMBER, Set.of(Role.LEADER));

        PostForecast foreseen = accounts.foresee(office.districtOffice(), draft).orThrow();
        boolean unchanged = accounts.conflicts(office.district()).orThrow().isEmpty();
        PostForecast brought =
                accounts.beginPost(office.districtOffice(), draft).orThrow().brought();

        assertTrue(foreseen.shift().gained().contains(Permission.SIGN));
        assertFalse(foreseen.shift().gained().contains(Permission.ISSUE), "held already");
        assertEquals(
                List.of(new Conflict.DutiesNotSeparate(clerk, Set.of(Permission.SIGN, Permission.ISSUE))),
                foreseen.conflicts());
        assertTrue(unchanged);
        assertEquals(foreseen, brought);
        assertEquals(foreseen.conflicts(), accounts.conflicts(office.district()).orThrow());
    }

    @Test
    void aPostNeedsAnOpenUnitAnOpenAccountATitleAndARole() {
        AccountId closed = office.person("Người Cũ", Role.OFFICER);
        UnitId gone = office.unit(office.district(), "Phòng cũ", "PC");
        Session administrator = office.asAdministrator();
        administrator.accounts().close(seen(closed), "thôi việc").orThrow();
        administrator.organisations().closeUnit(new Seen<>(gone, 0)).orThrow();

        Outcome<?> outcome =
                administrator.accounts().beginPost(gone, PostDraft.now(closed, "  ", Position.Rank.MEMBER, Set.of()));

        assertTrue(outcome.refusedFor(OrganisationTrouble.UNIT_CLOSED));
        assertTrue(outcome.refusedFor(AccountTrouble.ACCOUNT_CLOSED));
        assertTrue(outcome.refusedFor(AccountTrouble.TITLE_MISSING));
        assertTrue(outcome.refusedFor(AccountTrouble.POST_WITHOUT_ROLE));
    }

    @Test
    void theLastAdministratorOfTheTopmostBodyStays() {
        Session administrator = office.asAdministrator();
        PostId post = administrator
                .ownAccount()
                .mine()
                .orThrow()
                .posts()
                .getFirst()
                .post()
                .id();

        Outcome<?> lastOne = administrator.accounts().endPost(post);
        office.person("Người Thứ Hai", Role.ADMINISTRATOR);
        Outcome<?> oneOfTwo = administrator.accounts().endPost(post);

        assertTrue(lastOne.refusedFor(AccountTrouble.LAST_ADMINISTRATOR));
        assertTrue(oneOfTwo.isDone());
    }

    @Test
    @Conforms("S.accounts")
    void closingAnAccountEndsPostsAndDelegationsAndNobodyClosesTheirOwn() {
        AccountId officer = office.person("Lê Văn Cường", Role.OFFICER);
        AccountId deputy = office.person("Phan Văn Minh", Role.OFFICER);
        office.signIn("nguoi1")
                .delegations()
                .give(new DelegationDraft(
                        office.district(),
                        deputy,
                        office.now(),
                        office.now().plus(Duration.ofDays(2)),
                        Set.of(),
                        "nghỉ phép"))
                .orThrow();
        Session administrator = office.asAdministrator();

        administrator.accounts().close(seen(officer), "chuyển công tác").orThrow();
        Outcome<?> own = administrator.accounts().close(seen(office.administrator()), "nhầm");

        var card = administrator.accounts().show(officer).orThrow();
        assertTrue(card.account().isClosed());
        assertTrue(card.posts().getFirst().post().term().isOverAt(office.now()));
        assertTrue(card.delegations().getFirst().revokedAt().isPresent());
        assertTrue(own.refusedFor(AccountTrouble.OWN_ACCOUNT));
        assertEquals(1, office.acts().get("ACCOUNT_CLOSED"));
    }

    @Test
    void aSecondAdministratorWithAnOldViewIsToldWhoChangedTheAccount() {
        AccountId officer = office.person("Lê Văn Cường", Role.OFFICER);
        long seenByBoth = office.version(officer);
        Accounts accounts = office.asAdministrator().accounts();
        accounts.rename(new Seen<>(officer, seenByBoth), "Lê Văn Cương").orThrow();

        Outcome<?> second = accounts.rename(new Seen<>(officer, seenByBoth), "Lê Văn Cưỡng");

        assertTrue(second.refusedFor(GateTrouble.STALE));
        assertEquals("Trần Thị Bình", second.troubles().getFirst().details().get("who"));
    }

    @Test
    @Conforms("S.accounts")
    void theReviewFindsAccountsOfPeopleNoLongerConcernedAndClosesThemInOneAct() {
        AccountId busy = office.person("Trần Văn Bận", Role.OFFICER);
        AccountId quiet = office.person("Nguyễn Văn Lặng", Role.OFFICER);
        AccountId left = office.person("Đỗ Văn Đi", Role.OFFICER);
        AccountId twice = office.person("Đo Van Đi", Role.OFFICER);
        AccountId nowhere = office.person(office.district(), "khong.dv", "Không Đơn Vị");
        office.signIn("nguoi2").close();
        office.asAdministrator().accounts().endPost(postOf(left)).orThrow();
        office.pass(Finding.QUIET);
        office.signIn("nguoi1").close();
        Session administrator = office.asAdministrator();

        List<ReviewedAccount> review =
                administrator.accounts().review(office.district()).orThrow();
        List<ClosedOrNot> closed = administrator
                .accounts()
                .closeAll(office.district(), List.of(quiet, left, office.administrator()), "rà soát quý IV")
                .orThrow();

        assertEquals(Set.of(Finding.QuietSince.class), kinds(review, quiet));
        assertEquals(
                Set.of(Finding.NeverUsed.class, Finding.PostEnded.class, Finding.PerhapsTwice.class),
                kinds(review, left));
        assertEquals(Set.of(Finding.NeverUsed.class, Finding.PerhapsTwice.class), kinds(review, twice));
        assertEquals(Set.of(Finding.NeverUsed.class, Finding.NoUnit.class), kinds(review, nowhere));
        assertEquals(Set.of(), kinds(review, busy));
        assertEquals(
                List.of(true, true, false),
                closed.stream().map(ClosedOrNot::isClosed).toList());
        assertFalse(office.trySignIn("nguoi2", OfficeUnderTest.PASSWORD).isDone());
        assertEquals(
                Set.of(),
                kinds(administrator.accounts().review(office.district()).orThrow(), quiet));
    }

    private PostId postOf(AccountId person) {
        return office.office()
                .store()
                .read(stores -> stores.posts().ofAccount(person).getFirst().id());
    }

    private static Set<Class<?>> kinds(List<ReviewedAccount> review, AccountId account) {
        return review.stream()
                .filter(reviewed -> reviewed.account().id().equals(account))
                .flatMap(reviewed -> reviewed.findings().stream())
                .<Class<?>>map(Object::getClass)
                .collect(Collectors.toSet());
    }

    @Test
    @Conforms("S.accounts")
    void theAccountsOfAClosedBodyCannotBeLeftBehind() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        AccountId clerk = office.person(commune, "vanthu.kl", "Hồ Thị Sen");
        Session administrator = office.asAdministrator();

        Outcome<?> tooEarly = administrator.organisations().close(new Seen<>(commune, 0));
        administrator.accounts().close(seen(clerk), "sáp nhập xã").orThrow();
        Outcome<?> closed = administrator.organisations().close(new Seen<>(commune, 0));

        assertTrue(tooEarly.refusedFor(OrganisationTrouble.ORGANISATION_NOT_EMPTY));
        assertTrue(closed.isDone());
        assertTrue(administrator
                .accounts()
                .open(commune, new AccountDraft("nguoi.moi", "Người Mới"))
                .refusedFor(OrganisationTrouble.ORGANISATION_CLOSED));
    }

    @Test
    void accountsAreListedByGivenNamePageByPage() {
        office.person("Nguyễn Văn Yên", Role.OFFICER);
        office.person("Yên Thị An", Role.OFFICER);
        office.person("Bùi Văn Đạt", Role.OFFICER);
        Accounts accounts = office.asAdministrator().accounts();

        List<AccountRow> first =
                accounts.page(office.district(), AccountPage.first(3)).orThrow();
        List<AccountRow> second = accounts.page(
                        office.district(),
                        AccountPage.after(first.getLast().account().id(), 3))
                .orThrow();

        assertEquals(
                List.of("Yên Thị An", "Trần Thị Bình", "Bùi Văn Đạt"),
                first.stream().map(row -> row.account().name().value()).toList());
        assertEquals(
                List.of("Nguyễn Văn Yên"),
                second.stream().map(row -> row.account().name().value()).toList());
        assertEquals("Văn phòng", second.getFirst().posts().getFirst().unitName());
    }

    private Seen<AccountId> seen(AccountId account) {
        return new Seen<>(account, office.version(account));
    }
}
