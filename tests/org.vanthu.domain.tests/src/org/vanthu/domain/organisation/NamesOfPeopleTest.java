package org.vanthu.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesOfPeopleTest {

    @Test
    void aFullNameIsTidiedToNfcAndSingleSpacesWithoutControlCharacters() {
        String typed = Normalizer.normalize("  Nguyễn \u0007 Thị   Lan ", Normalizer.Form.NFD);

        FullName name = FullName.read(typed, "fullName").orThrow();

        assertEquals("Nguyễn Thị Lan", name.value());
        assertEquals("Lan", name.givenName());
    }

    @Test
    void aFullNameHas1To50Characters() {
        assertTrue(FullName.read(" \t ", "fullName").refusedFor(AccountTrouble.FULL_NAME_MISSING));
        assertTrue(FullName.read("A".repeat(51), "fullName").refusedFor(AccountTrouble.FULL_NAME_TOO_LONG));
        assertTrue(FullName.read("A".repeat(50), "fullName").isDone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "-an.nv", "an nv", "ản.nv", "a/b", "an.nv."})
    void aLoginOfOtherSignsIsRefused(String login) {
        assertTrue(Login.read(login, "login").refusedFor(AccountTrouble.LOGIN_MALFORMED));
    }

    @Test
    void aLoginMayBeAMailAddressAndIsKeptInSmallLetters() {
        assertEquals(
                "lan.nt@namdan.gov.vn",
                Login.read(" Lan.NT@namdan.gov.vn", "login").orThrow().value());
    }
}
