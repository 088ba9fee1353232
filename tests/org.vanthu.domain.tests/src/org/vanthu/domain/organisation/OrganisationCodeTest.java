package org.vanthu.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.testkit.Conforms;

@Conforms("QD20")
class OrganisationCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"G12.18", "H01.151.02", "000.00.00.G22", "001.00.10.H47", "01.02.G22", "0100109106", "H40"})
    void bothFormsAndTheMixedOnesOfRealMessagesAreTaken(String code) {
        assertEquals(code, OrganisationCode.read(code, "code").orThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"H01..151", ".H01", "H01.", "H01-151", "H01 151", "Đ01", "H01.151/2"})
    void whatIsNotGroupsOfDigitsAndCapitalsByDotsIsRefusedAtItsField(String code) {
        Trouble trouble = OrganisationCode.read(code, "oldCode").troubles().getFirst();

        assertTrue(trouble.is(OrganisationTrouble.CODE_MALFORMED));
        assertEquals(Optional.of("oldCode"), trouble.field());
    }

    @Test
    void caseAndOuterSpacesAreMended() {
        assertEquals(
                "H01.151", OrganisationCode.read(" h01.151 ", "code").orThrow().value());
    }

    @Test
    void aCodeHas35CharactersAtMostAndAtLeastOne() {
        String longest = "H01." + "A".repeat(31);

        assertTrue(OrganisationCode.read(longest, "code").isDone());
        assertTrue(OrganisationCode.read(longest + "A", "code").refusedFor(OrganisationTrouble.CODE_TOO_LONG));
        assertTrue(OrganisationCode.read("  ", "code").refusedFor(OrganisationTrouble.CODE_MISSING));
        assertThrows(IllegalArgumentException.class, () -> new OrganisationCode(longest + "A"));
    }

    @Test
    void over13CharactersAWarningSaysThatOldSystemsMayCutIt() {
        assertEquals(Optional.empty(), new OrganisationCode("000.00.00.G22").warning());

        Trouble warning = new OrganisationCode("H01.151.02.003").warning().orElseThrow();

        assertTrue(warning.is(OrganisationTrouble.CODE_LONGER_THAN_ANNEX_VI));
        assertTrue(warning.vietnamese().contains("13 ký tự"), warning.vietnamese());
    }

    @Test
    void theOldFormIsToldFromTheNew() {
        assertTrue(new OrganisationCode("001.00.10.H47").isOldForm());
        assertFalse(new OrganisationCode("H01.151.02").isOldForm());
    }
}
