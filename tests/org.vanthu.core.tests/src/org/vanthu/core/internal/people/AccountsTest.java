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
import org.vanthu.api.people.ReviewedAccount;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.testkit.Conforms;

/** Accounts are opened, renamed, listed, reviewed and closed. */
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

    @Test
    void accountsAreFoundByNameLoginAndUnitPageByPageAndClosedOnesToo() {
        AccountId yen = office.person("Nguyễn Văn Yên", Role.OFFICER);
        AccountId an = office.person("Yên Thị An", Role.OFFICER);
        AccountId stranger = office.person(office.district(), "yen.dv", "Bùi Văn Đạt");
        office.person(office.district(), "nguyenvan", "Hồ Yến Nhi");
        Accounts accounts = office.asAdministrator().accounts();
        accounts.close(seen(yen), "nghỉ hưu").orThrow();

        assertEquals(List.of("Yên Thị An", "Bùi Văn Đạt", "Hồ Yến Nhi", "Nguyễn Văn Yên"), found("yen"));
        assertEquals(List.of("Nguyễn Văn Yên"), found(" VĂN  yê"));
        assertEquals(List.of("Bùi Văn Đạt"), found("YEN.d"));
        assertEquals(List.of(), found("uyên"), "no word begins so");
        assertEquals(List.of(), found("%"), "a sign stands for itself");
        assertEquals(List.of("Nguyễn Văn Yên"), found("nguyen%"), "no login begins so");
        assertEquals(List.of("Hồ Yến Nhi"), found("nguyenv"));
        List<String> office = found("van phong");
        assertTrue(office.contains("Yên Thị An"), () -> "of the unit: " + office);
        assertFalse(office.contains("Nguyễn Văn Yên"), "the post has ended");
        assertFalse(office.contains("Bùi Văn Đạt"), "no post");
        AccountRow second = accounts.page(this.office.district(), new AccountPage("yen", Optional.of(an), 1))
                .orThrow()
                .getFirst();
        assertEquals(stranger, second.account().id());
    }

    private List<String> found(String words) {
        return office
                .asAdministrator()
                .accounts()
                .page(office.district(), new AccountPage(words, Optional.empty(), 50))
                .orThrow()
                .stream()
                .map(row -> row.account().name().value())
                .toList();
    }

    private Seen<AccountId> seen(AccountId account) {
        return new Seen<>(account, office.version(account));
    }
}
