package org.vanthu.domain.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Position.Rank;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.testkit.Conforms;

@Conforms("ND30.10-13")
class SigningRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AccountId PERSON = AccountId.at(NOW);
    private static final AccountId SOMEBODY = AccountId.at(NOW);
    private static final DocumentType LETTER = DocumentType.OFFICIAL_LETTER;

    private final SignerPost chairman = leading("Chủ tịch", Rank.HEAD);
    private final SignerPost deputyChairman = leading("Phó Chủ tịch", Rank.DEPUTY);
    private final SignerPost chief = ofUnit("Chánh Văn phòng", Rank.HEAD);
    private final SignerPost deputyChief = ofUnit("Phó Chánh Văn phòng", Rank.DEPUTY);
    private final SignerPost officer = ofUnit("Chuyên viên", Rank.MEMBER);

    private static SignerPost leading(String title, Rank rank) {
        return new SignerPost(
                PERSON, "Nguyễn Văn Hải", UnitId.at(NOW), new Position(title, rank), SignerPost.Place.LEADERSHIP);
    }

    private static SignerPost ofUnit(String title, Rank rank) {
        return new SignerPost(
                PERSON, "Nguyễn Văn Hải", UnitId.at(NOW), new Position(title, rank), SignerPost.Place.UNIT);
    }

    private static SigningCapacity by(Mandate mandate) {
        return SigningCapacity.of(mandate, "Chủ tịch");
    }

    private static Outcome<Nothing> sign(SigningCapacity capacity, SignerPost post) {
        return SigningRules.maySign(capacity, post, Optional.empty(), LETTER, TODAY);
    }

    private static SigningAuthorisation authorisation(LocalDate from, LocalDate until, DocumentType... types) {
        return new SigningAuthorisation(
                AuthorisationId.at(NOW),
                OrganisationId.at(NOW),
                SOMEBODY,
                PERSON,
                "15/GUQ-UBND ngày 02/11/2026",
                from,
                until,
                Set.of(types),
                "Công văn đôn đốc",
                Optional.empty());
    }

    @Test
    void eachCapacityIsPrintedInTheWordsOfTheDecree() {
        assertEquals(List.of("CHỦ TỊCH"), SigningCapacity.head("Chủ tịch").lines("Chủ tịch"));
        assertEquals(
                List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                SigningCapacity.head("Chủ tịch").onBehalfOf("Ủy ban nhân dân").lines("Chủ tịch"));
        assertEquals(List.of("Q. CHỦ TỊCH"), by(Mandate.ACTING_HEAD).lines("Quyền Chủ tịch"));
        assertEquals(
                List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                by(Mandate.DEPUTY).onBehalfOf("Ủy ban nhân dân").lines("Phó Chủ tịch"));
        assertEquals(
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), by(Mandate.BY_ORDER).lines("Chánh Văn phòng"));
        assertEquals(
                List.of("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
                by(Mandate.DEPUTY_BY_ORDER).underUnitHead("Chánh Văn phòng").lines("Phó Chánh Văn phòng"));
        assertEquals(
                "TUQ. CHỦ TỊCH, CHÁNH VĂN PHÒNG", by(Mandate.BY_AUTHORISATION).position("Chánh Văn phòng"));
    }

    @Test
    void whoeverHoldsThePostSignsInItsCapacityAndInNoOther() {
        assertEquals(Set.of(Mandate.HEAD, Mandate.ACTING_HEAD), mandatesOf(chairman));
        assertEquals(Set.of(Mandate.DEPUTY), mandatesOf(deputyChairman));
        assertEquals(Set.of(Mandate.BY_ORDER), mandatesOf(chief));
        assertEquals(Set.of(Mandate.DEPUTY_BY_ORDER), mandatesOf(deputyChief));
        assertEquals(Set.of(), mandatesOf(officer));
    }

    private static Set<Mandate> mandatesOf(SignerPost post) {
        return EnumSet.allOf(Mandate.class).stream()
                .filter(mandate ->
                        sign(by(mandate).underUnitHead("Chánh Văn phòng"), post).isDone())
                .collect(Collectors.toSet());
    }

    @Test
    void aUnitsDeputyWhoNamesNoHeadOfTheUnitDoesNotSign() {
        assertTrue(sign(by(Mandate.DEPUTY_BY_ORDER), deputyChief).refusedFor(DraftingTrouble.UNIT_HEAD_MISSING));
    }

    @Test
    void nobodyOutsideTheLeadingUnitSignsOnBehalfOfTheCollective() {
        SigningCapacity capacity = by(Mandate.BY_ORDER).onBehalfOf("Ủy ban nhân dân");

        assertTrue(sign(capacity, chief).refusedFor(DraftingTrouble.COLLECTIVE_NOT_BY_UNIT));
        assertTrue(sign(by(Mandate.DEPUTY).onBehalfOf("Ủy ban nhân dân"), deputyChairman)
                .isDone());
    }

    @Test
    void anAuthorisationLetsItsHolderSignItsTypesOnItsDaysAndNothingElse() {
        SigningAuthorisation paper = authorisation(TODAY, TODAY.plusDays(10), LETTER);

        assertTrue(underPaper(chief, paper, LETTER, TODAY).isDone());
        assertTrue(underPaper(chief, paper, LETTER, TODAY.plusDays(10)).isDone());
        assertMissing(underPaper(chief, paper, DocumentType.DECISION, TODAY));
        assertMissing(underPaper(chief, paper, LETTER, TODAY.minusDays(1)));
        assertMissing(underPaper(chief, paper, LETTER, TODAY.plusDays(11)));
        assertMissing(underPaper(stranger(), paper, LETTER, TODAY));
        assertMissing(sign(by(Mandate.BY_AUTHORISATION), chief));
    }

    private static SignerPost stranger() {
        return new SignerPost(
                SOMEBODY,
                "Phạm Văn Lạ",
                UnitId.at(NOW),
                new Position("Trưởng phòng", Rank.HEAD),
                SignerPost.Place.UNIT);
    }

    private static Outcome<Nothing> underPaper(
            SignerPost post, SigningAuthorisation paper, DocumentType type, LocalDate day) {
        return SigningRules.maySign(
                by(Mandate.BY_AUTHORISATION).under(paper.id()), post, Optional.of(paper), type, day);
    }

    private static void assertMissing(Outcome<Nothing> outcome) {
        assertTrue(outcome.refusedFor(DraftingTrouble.AUTHORISATION_MISSING), outcome.toString());
    }

    @Test
    void anAuthorisationIsWrittenLimitedAndGivenByTheHeadToTheHeadOfAUnit() {
        assertEquals(List.of(), authorisation(TODAY, TODAY.plusYears(1), LETTER).troublesOfGiving(chairman, chief));

        List<Trouble> wrong = new SigningAuthorisation(
                        AuthorisationId.at(NOW),
                        OrganisationId.at(NOW),
                        SOMEBODY,
                        PERSON,
                        " ",
                        TODAY,
                        TODAY.plusYears(1).plusDays(1),
                        Set.of(),
                        "",
                        Optional.empty())
                .troublesOfGiving(deputyChairman, officer);

        assertEquals(
                List.of("paper", "until", "scope", "grantor", "holder"),
                wrong.stream().flatMap(trouble -> trouble.field().stream()).toList());
    }

    @Test
    void whoSignsUnderAnAuthorisationCannotPassItOn() {
        List<Trouble> troubles = authorisation(TODAY, TODAY.plusDays(10), LETTER)
                .troublesOfGiving(chief, ofUnit("Trưởng phòng", Rank.HEAD));

        assertEquals(
                List.of("grantor"),
                troubles.stream().flatMap(trouble -> trouble.field().stream()).toList());
    }

    @Test
    @Conforms("W.absence")
    void nobodyApprovesTheirOwnWorkNeitherThemselvesNorThroughADeputy() {
        AccountId drafter = AccountId.at(NOW);
        AccountId head = AccountId.at(NOW);
        AccountId deputy = AccountId.at(NOW);

        assertOwn(SigningRules.mayApprove(drafter, Optional.empty(), drafter, Set.of(drafter)));
        assertOwn(SigningRules.mayApprove(drafter, Optional.of(head), drafter, Set.of(drafter)));
        assertOwn(SigningRules.mayApprove(deputy, Optional.of(head), drafter, Set.of(drafter, deputy)));
        assertOwn(SigningRules.mayApprove(deputy, Optional.of(drafter), drafter, Set.of(drafter)));
        assertTrue(SigningRules.mayApprove(deputy, Optional.of(head), drafter, Set.of(drafter))
                .isDone());
    }

    @Test
    void aCheckerWhoAmendedTheDraftStillAnswersForIt() {
        AccountId drafter = AccountId.at(NOW);
        AccountId head = AccountId.at(NOW);

        assertTrue(SigningRules.mayApprove(head, Optional.empty(), drafter, Set.of(drafter, head))
                .isDone());
    }

    private static void assertOwn(Outcome<Nothing> outcome) {
        assertTrue(outcome.refusedFor(DraftingTrouble.OWN_WORK), outcome.toString());
    }
}
