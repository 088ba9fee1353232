package org.vanthu.domain.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.outcome.Trouble;

class PasswordRulesTest {

    private static final PasswordRules RULES = PasswordRules.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mưa phùn trên sông Lam",
                "correct horse battery staple",
                "xe đạp màu xanh của mẹ",
                "Kx7#pQ2!vLm9",
                "ngày mai trời lại sáng 2026"
            })
    void aSentenceOrAnythingLongAndOddWillDoWithoutDigitsOrSigns(String password) {
        assertEquals(List.of(), troubles(password));
    }

    @Test
    void tenCharactersAreEnoughNineAreNotAnd256AreTheMost() {
        assertTrue(is(troubles("sông Lam!"), SignInTrouble.PASSWORD_TOO_SHORT));
        assertEquals(List.of(), troubles("sông Lam!?"));
        String long256 = "câu dài ".repeat(32);
        assertEquals(List.of(), troubles(long256));
        assertTrue(is(troubles(long256 + "x"), SignInTrouble.PASSWORD_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau2026",
                "Mật khẩu 123",
                "PASSWORD12345",
                "!!password!!!!",
                "anhyeuem1999",
                "1234512345",
                "quantrivien1",
                "iloveyou2026"
            })
    void whatIsGuessedFirstIsRefusedWithTonesCapitalsDigitsAndSignsAroundIt(String password) {
        assertTrue(is(troubles(password), SignInTrouble.PASSWORD_COMMON), () -> password + troubles(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abababababab", "qwertyuiop", "abcdefghijk", "0123456789"})
    void fewCharactersAndRunsAlongTheKeyboardAreRefused(String password) {
        assertTrue(is(troubles(password), SignInTrouble.PASSWORD_MONOTONOUS), () -> password + troubles(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Lan", "nguyenthilan1980", "lan.nt2026!!", "lannguyen2026", "lan.nt lan.nt"})
    void onesOwnNameAndLoginAreRefused(String password) {
        assertTrue(is(troubles(password), SignInTrouble.PASSWORD_HOLDS_OWN_NAME), () -> password + troubles(password));
    }

    @Test
    void aNameOfShortWordsIsFoundTooWhenItIsWrittenTogether() {
        List<Trouble> troubles =
                RULES.check("levuhaan2026".toCharArray(), new Login("hoso"), new FullName("Lê Vũ Hà An"), "next");

        assertTrue(is(troubles, SignInTrouble.PASSWORD_HOLDS_OWN_NAME), troubles.toString());
    }

    @Test
    void aSentenceThatOnlyHoldsOnesNameWillDo() {
        assertEquals(List.of(), troubles("Lan thích hoa cúc vàng"));
    }

    @Test
    void theSameLettersTypedOnAnotherKeyboardAreTheSamePassword() {
        char[] composed = "mưa phùn trên sông".toCharArray();
        char[] decomposed =
                Normalizer.normalize("mưa phùn trên sông", Normalizer.Form.NFD).toCharArray();

        assertArrayEquals(PasswordRules.normalised(composed), PasswordRules.normalised(decomposed));
    }

    private static List<Trouble> troubles(String password) {
        return RULES.check(password.toCharArray(), new Login("lan.nt"), new FullName("Nguyễn Thị Lan"), "next");
    }

    private static boolean is(List<Trouble> troubles, SignInTrouble kind) {
        return troubles.stream().anyMatch(trouble -> trouble.is(kind));
    }
}
