package org.vanthu.core.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.LockOut;
import org.vanthu.domain.signin.LockOutTerms;
import org.vanthu.domain.signin.SignInTrouble;

/** Somebody who guesses passwords, from many desks, side by side, or while the account changes. */
class GuessingTest {

    private static final int FREE = LockOutTerms.USUAL.freeTries();

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    private AccountId officer;

    @BeforeEach
    void anOfficer() {
        officer = office.person(office.districtOffice(), "lan.nt", "Nguyễn Thị Lan", Role.OFFICER);
    }

    private Outcome<Session> guess(String desk) {
        return office.trySignIn("lan.nt", "sai mật khẩu rồi", desk);
    }

    @Test
    void aStrangerGainsNothingByMovingFromDeskToDesk() {
        for (int n = 0; n < FREE; n++) {
            assertTrue(guess("máy lạ " + n).refusedFor(SignInTrouble.WRONG));
        }

        assertTrue(guess("máy lạ khác").refusedFor(SignInTrouble.WAIT));
    }

    @Test
    void guessesMadeSideBySideCountAsThoseMadeOneAfterAnother() throws Exception {
        int guesses = 4 * FREE;
        CyclicBarrier together = new CyclicBarrier(guesses);
        Callable<Outcome<Session>> one = () -> {
            together.await();
            return guess("máy lạ");
        };

        List<Outcome<Session>> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(guesses)) {
            for (Future<Outcome<Session>> answer :
                    desks.invokeAll(Stream.generate(() -> one).limit(guesses).toList())) {
                answers.add(answer.get());
            }
        }

        long looked = answers.stream()
                .filter(answer -> answer.refusedFor(SignInTrouble.WRONG))
                .count();
        assertTrue(looked <= FREE, looked + " guesses were compared");
    }

    @Test
    void theRightPasswordMakesEarlierGuessesForgotten() {
        office.signIn("lan.nt").close();
        for (int round = 0; round < 2; round++) {
            for (int n = 0; n < FREE - 1; n++) {
                guess("desk-1");
            }
            office.signIn("lan.nt").close();
        }
    }

    @Test
    void whatCannotBeALoginCostsTheWorkOfAPasswordCheckToo() {
        int before = office.passwordsHashed();

        office.trySignIn("có dấu & cách", "không phải mật khẩu");

        assertEquals(1, office.passwordsHashed() - before);
    }

    @Test
    void whoIsSuspendedWhileThePasswordIsLookedAtDoesNotComeIn() {
        Session administrator = office.asAdministrator();
        office.whileAPasswordIsLookedAt(() -> administrator
                .accounts()
                .suspend(new Seen<>(officer, office.version(officer)), "kiểm tra")
                .orThrow());

        assertTrue(office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD).refusedFor(SignInTrouble.WRONG));
    }

    @Test
    void aPasswordThatIsReplacedWhileItIsLookedAtOpensNothing() {
        Session administrator = office.asAdministrator();
        office.whileAPasswordIsLookedAt(() -> administrator
                .accounts()
                .resetPassword(new Seen<>(officer, office.version(officer)))
                .orThrow());

        assertTrue(office.trySignIn("lan.nt", OfficeUnderTest.PASSWORD).refusedFor(SignInTrouble.WRONG));
    }

    @Test
    void triesAreNotKeptForLongerThanTheyCount() {
        for (int n = 0; n < 7; n++) {
            assertFalse(office.trySignIn("nguoi.la" + n, "đoán mò").isDone());
        }
        assertEquals(7, office.rows().get("sign_in_try"));

        office.pass(LockOut.FORGOTTEN_AFTER.plus(Duration.ofSeconds(1)));
        guess("desk-1");

        assertEquals(1, office.rows().get("sign_in_try"));
    }
}
