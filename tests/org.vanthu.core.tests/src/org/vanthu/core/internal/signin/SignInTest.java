package org.vanthu.core.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.OpenedAccount;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.LockOutTerms;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.domain.signin.SessionTerms;
import org.vanthu.domain.signin.SignInSettings;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.testkit.Conforms;

class SignInTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    private AccountId officer;

    @BeforeEach
    void anOfficer() {
        officer = office.person(office.districtOffice(), "lan.nt", "Nguyễn Thị Lan", Role.OFFICER);
    }

    @Test
    void theRightPasswordOpensASessionThatKnowsItsPersonAndIsOnRecord() {
        Session session = office.signIn("lan.nt");

        assertEquals(officer, session.whoAmI().orThrow().account());
        assertEquals("Nguyễn Thị Lan", session.whoAmI().orThrow().name());
        assertEquals("SIGNED_IN", office.events().getFirst().act());
        assertEquals(
                office.now(),
                session.ownAccount().mine().orThrow().account().lastUse().orElseThrow());
    }

    @Test
    void theLoginIsComparedWithoutCaseAndOuterSpaces() {
        assertTrue(office.trySignIn("  LAN.NT ", OfficeUnderTest.PASSWORD).isDone());
    }

    @Test
    void unknownWrongSuspendedAndClosedAreAnsweredWithTheSameWords() {
        Outcome<Session> wrong = office.trySignIn("lan.nt", "không phải mật khẩu");
        Outcome<Session> unknown = office.trySignIn("khong.co", OfficeUnderTest.PASSWORD);
        Outcome<Session> malformed = office.trySignIn("có dấu & cách", OfficeUnderTest.PASSWORD);
        Session administrator = office.asAdministrator();
        administrator.accounts().suspend(seen(officer), "nghỉ dài ngày").orThrow();
        Outcome<Session> suspended = office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD);
        administrator.accounts().close(seen(officer), "chuyển công tác").orThrow();
        Outcome<Session> closed = office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD);

        assertEquals(wrong, unknown);
        assertEquals(wrong, malformed);
        assertEquals(wrong, suspended);
        assertEquals(wrong, closed);
        assertTrue(wrong.refusedFor(SignInTrouble.WRONG));
    }

    @Test
    void anUnknownLoginCostsTheWorkOfAPasswordCheckToo() {
        int before = office.passwordsHashed();

        office.trySignIn("lan.nt", "không phải mật khẩu");
        int known = office.passwordsHashed() - before;
        office.trySignIn("khong.co.nguoi", "không phải mật khẩu");
        int unknown = office.passwordsHashed() - before - known;

        assertEquals(1, known);
        assertEquals(1, unknown);
    }

    @Test
    void afterSomeWrongTriesTheNextMustWaitEvenWithTheRightPasswordAndLongerEachTime() {
        tryWrong("desk-9", LockOutTerms.USUAL.freeTries());

        Outcome<Session> first = office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD, "desk-9");
        office.pass(LockOutTerms.USUAL.firstDelay());
        tryWrong("desk-9", 1);
        Outcome<Session> second = office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD, "desk-9");
        office.pass(LockOutTerms.USUAL.firstDelay().multipliedBy(2));
        Outcome<Session> third = office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD, "desk-9");

        assertTrue(first.refusedFor(SignInTrouble.WAIT));
        assertEquals("15", first.troubles().getFirst().details().get("seconds"));
        assertEquals("30", second.troubles().getFirst().details().get("seconds"));
        assertTrue(third.isDone());
    }

    @Test
    void anUnknownLoginIsMadeToWaitAsAKnownOneIsSoThatNothingIsLearned() {
        for (int i = 0; i < LockOutTerms.USUAL.freeTries(); i++) {
            office.trySignIn("khong.co", "thử lần nữa xem sao");
        }

        assertTrue(office.trySignIn("khong.co", "thử lần nữa xem sao").refusedFor(SignInTrouble.WAIT));
    }

    @Test
    void aStrangerCannotLockAPersonOutOfTheirOwnDesk() {
        office.signIn("lan.nt").close();

        tryWrong("máy lạ", LockOutTerms.USUAL.freeTries() + 3);

        assertTrue(
                office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD, "máy lạ").refusedFor(SignInTrouble.WAIT));
        assertTrue(
                office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD, "desk-1").isDone());
    }

    @Test
    void tryingDuringTheDelayDoesNotMakeItLonger() {
        tryWrong("máy lạ", LockOutTerms.USUAL.freeTries() + 20);

        office.pass(LockOutTerms.USUAL.firstDelay());

        assertTrue(
                office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD, "máy lạ").isDone());
    }

    private void tryWrong(String desk, int times) {
        for (int i = 0; i < times; i++) {
            assertFalse(office.trySignIn("lan.nt", "sai mật khẩu rồi", desk).isDone());
        }
    }

    @Test
    @Conforms("VI.III.7.d")
    void refusedTriesOnAnAccountAreOnRecord() {
        office.trySignIn("lan.nt", "sai mật khẩu rồi");

        assertEquals("SIGN_IN_REFUSED", office.events().getFirst().act());
        assertEquals(officer.toString(), office.events().getFirst().objectId());
    }

    @Test
    void withAFirstPasswordNothingWorksButOnesOwnAccountUntilItIsChanged() {
        OpenedAccount opened = office.asAdministrator()
                .accounts()
                .open(office.district(), new AccountDraft("moi.nv", "Người Mới"))
                .orThrow();
        String first = new String(opened.firstPassword());
        Session session = office.trySignIn("moi.nv", first).orThrow();

        Outcome<?> before = session.directory().people("");
        boolean mustChange = session.ownAccount().mine().orThrow().account().mustChangePassword();
        session.ownAccount()
                .changePassword(new PasswordChange(first.toCharArray(), "câu của riêng tôi".toCharArray()))
                .orThrow();

        assertTrue(before.refusedFor(SignInTrouble.CHANGE_PASSWORD_FIRST));
        assertTrue(mustChange);
        assertTrue(session.directory().people("").isDone());
        assertFalse(office.trySignIn("moi.nv", first).isDone());
    }

    @Test
    void aPasswordIsChangedOnlyWithTheCurrentOneAndToAGoodNewOne() {
        Session session = office.signIn("lan.nt");

        Outcome<?> wrong = change(session, "không phải", "câu của riêng tôi");
        Outcome<?> common = change(session, OfficeUnderTest.PASSWORD, "matkhau2026");
        Outcome<?> own = change(session, OfficeUnderTest.PASSWORD, "nguyenthilan1");
        Outcome<?> same = change(session, OfficeUnderTest.PASSWORD, OfficeUnderTest.PASSWORD);

        assertTrue(wrong.refusedFor(SignInTrouble.CURRENT_PASSWORD_WRONG));
        assertTrue(common.refusedFor(SignInTrouble.PASSWORD_COMMON));
        assertTrue(own.refusedFor(SignInTrouble.PASSWORD_HOLDS_OWN_NAME));
        assertTrue(same.refusedFor(SignInTrouble.PASSWORD_NOT_NEW));
        assertTrue(office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD).isDone());
    }

    private static Outcome<?> change(Session session, String current, String next) {
        return session.ownAccount().changePassword(new PasswordChange(current.toCharArray(), next.toCharArray()));
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndNotTheOneInWhichItWasChanged() {
        Session elsewhere = office.signIn("lan.nt");
        Session here = office.signIn("lan.nt");
        office.pass(Duration.ofMinutes(1));

        change(here, OfficeUnderTest.PASSWORD, "câu của riêng tôi").orThrow();

        assertTrue(here.whoAmI().isDone());
        assertTrue(elsewhere.whoAmI().refusedFor(SignInTrouble.SESSION_ENDED));
    }

    @Test
    void aSessionEndsWhenSignedOutIdleOrOld() {
        Session signedOut = office.signIn("lan.nt");
        signedOut.close();
        signedOut.close();
        Session idle = office.signIn("lan.nt");
        office.pass(SessionTerms.USUAL.idle());
        Outcome<?> afterIdle = idle.whoAmI();
        Session old = office.signIn("lan.nt");
        Outcome<?> afterDay = old.whoAmI();
        for (Duration used = Duration.ZERO; afterDay.isDone(); used = used.plusMinutes(30)) {
            assertTrue(used.compareTo(SessionTerms.USUAL.absolute()) <= 0, "a session that never ends");
            office.pass(Duration.ofMinutes(30));
            afterDay = old.whoAmI();
        }

        assertTrue(signedOut.directory().people("").refusedFor(SignInTrouble.SESSION_ENDED));
        assertEquals(1, office.acts().get("SIGNED_OUT"), "signing out twice is one event");
        assertTrue(afterIdle.refusedFor(SignInTrouble.SESSION_IDLE));
        assertTrue(afterDay.refusedFor(SignInTrouble.SESSION_TOO_OLD));
    }

    @Test
    void whatEndedByItselfStaysEndedAndIsNotRecordedAsSignedOut() {
        Session idle = office.signIn("lan.nt");
        office.pass(SessionTerms.USUAL.idle());
        assertTrue(idle.whoAmI().refusedFor(SignInTrouble.SESSION_IDLE));
        Session suspended = office.signIn("lan.nt");
        Session administrator = office.asAdministrator();
        office.pass(Duration.ofSeconds(1));
        administrator.accounts().suspend(seen(officer), "kiểm tra").orThrow();
        assertTrue(suspended.whoAmI().refusedFor(SignInTrouble.SESSION_ENDED));

        idle.close();
        suspended.close();

        assertFalse(office.acts().containsKey("SIGNED_OUT"));
        assertTrue(idle.whoAmI().refusedFor(SignInTrouble.SESSION_ENDED));
    }

    @Test
    void aSessionEndsInTheMomentInWhichItsAccountIsSuspendedClosedOrGivenANewPassword() {
        Session suspended = office.signIn("lan.nt");
        Session administrator = office.asAdministrator();
        office.pass(Duration.ofSeconds(1));

        administrator.accounts().suspend(seen(officer), "kiểm tra").orThrow();
        Outcome<?> whileSuspended = suspended.directory().people("");
        administrator.accounts().resume(seen(officer)).orThrow();
        Outcome<?> afterwards = suspended.directory().people("");
        Session reset = office.signIn("lan.nt");
        office.pass(Duration.ofSeconds(1));
        administrator.accounts().resetPassword(seen(officer)).orThrow();

        assertTrue(whileSuspended.refusedFor(SignInTrouble.SESSION_ENDED));
        assertTrue(afterwards.refusedFor(SignInTrouble.SESSION_ENDED));
        assertTrue(reset.directory().people("").refusedFor(SignInTrouble.SESSION_ENDED));
        assertFalse(office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD).isDone());
    }

    @Test
    void aRaisedCostTakesHoldOfAPasswordWhenItIsNextTyped() {
        PasswordCost dearer = new PasswordCost(PasswordCost.LEAST.memoryKib() + 1024, 2, 1);
        String before = hash();
        office.office().store().change(stores -> {
            stores.signIns().keepSettings(SignInSettings.of(dearer, SessionTerms.USUAL));
            return Outcome.done();
        });

        office.signIn("lan.nt");

        assertNotEquals(before, hash());
        assertEquals(dearer, office.office().parts().passwords().costOf(hash()));
        assertTrue(office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD).isDone());
    }

    private String hash() {
        return office.office().store().read(stores -> stores.accounts().passwordHash(officer));
    }

    @Test
    void theFirstStartWorksOnceOnlyAndItsAdministratorCanSignIn() {
        FirstStartActs again = new FirstStartActs(office.office());

        assertFalse(again.isNeeded());
        assertTrue(again.begin(OfficeUnderTest.firstOffice()).refusedFor(SignInTrouble.NOT_THE_FIRST_START));
        assertEquals(
                Set.of(Role.ADMINISTRATOR),
                office.asAdministrator()
                        .ownAccount()
                        .mine()
                        .orThrow()
                        .posts()
                        .getFirst()
                        .post()
                        .roles());
    }

    private Seen<AccountId> seen(AccountId account) {
        return new Seen<>(account, office.version(account));
    }
}
