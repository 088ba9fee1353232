package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.people.AccountLine;
import org.vanthu.api.people.AccountListForecast;
import org.vanthu.api.people.AccountListForecast.Line;
import org.vanthu.api.people.AccountListForecast.Standing;
import org.vanthu.api.people.AccountLists;
import org.vanthu.api.people.HandedPassword;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Position.Rank;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** A whole office gets its accounts from one list. */
class AccountListsTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    private AccountLists lists() {
        return office.asAdministrator().accountLists();
    }

    private static AccountLine line(int number, String name, String login, String unit) {
        return new AccountLine(number, name, login, unit, "Chuyên viên", Rank.MEMBER, Set.of(Role.OFFICER));
    }

    private void homeAffairs() {
        office.unit(office.district(), "Phòng Nội vụ", "PNV");
    }

    @Test
    @Conforms("S.accounts")
    void everybodyOfTheListIsOpenedWithAPostAndSignsInWithThePasswordHandedOut() {
        homeAffairs();

        List<HandedPassword> handed = lists().open(
                        office.district(),
                        List.of(line(1, "Nguyễn Văn An", "", "phong noi vu"), line(2, "Đỗ Thị Hoà", "hoa.dt", "PNV")))
                .orThrow();

        assertEquals(
                List.of("annv", "hoa.dt"),
                handed.stream().map(HandedPassword::login).toList());
        assertEquals("Phòng Nội vụ", handed.getFirst().unit());
        Session first = office.trySignIn("annv", new String(handed.getFirst().firstPassword()))
                .orThrow();
        assertTrue(first.ownAccount().mine().orThrow().account().mustChangePassword());
        assertEquals(2, office.acts().get("POST_BEGUN"));
    }

    @Test
    void aForecastNamesEveryTroubleByItsLineAndTheActOpensNobodyThen() {
        homeAffairs();
        List<AccountLine> lines = List.of(
                line(1, "Nguyễn Văn An", "an.nv", "PNV"),
                line(2, "", "x y", "Phòng Thủy lợi"),
                line(3, "Lê Thị Bé", "AN.NV", "PNV"),
                line(4, "Trần Văn Tư", "quantri", ""));

        AccountListForecast forecast = lists().foresee(office.district(), lines).orThrow();
        Outcome<?> opened = lists().open(office.district(), lines);

        assertEquals(List.of(), fields(forecast, 0));
        assertEquals(List.of("fullName", "unit", "login"), fields(forecast, 1));
        assertEquals(List.of("login"), fields(forecast, 2));
        assertEquals(List.of("unit", "login"), fields(forecast, 3));
        assertTrue(forecast.lines().get(1).troubles().get(1).is(AccountTrouble.UNIT_NOT_HERE));
        assertTrue(forecast.lines().get(2).troubles().getFirst().is(AccountTrouble.LOGIN_TWICE));
        assertTrue(forecast.lines().get(3).troubles().getLast().is(AccountTrouble.LOGIN_TAKEN));
        assertFalse(forecast.isOpenable());
        assertTrue(opened.refusedFor(AccountTrouble.LIST_WRONG));
        assertTrue(office.trySignIn("an.nv", "nothing").troubles().size() > 0);
        assertFalse(office.acts().containsKey("POST_BEGUN"));
    }

    private static List<String> fields(AccountListForecast forecast, int line) {
        return forecast.lines().get(line).troubles().stream()
                .map(trouble -> trouble.field().orElse(""))
                .toList();
    }

    @Test
    void aListReadASecondTimeOpensOnlyWhoIsNew() {
        homeAffairs();
        List<AccountLine> lines =
                new ArrayList<>(List.of(line(1, "Nguyễn Văn An", "", "PNV"), line(2, "Đỗ Thị Hoà", "hoa.dt", "PNV")));
        lists().open(office.district(), lines).orThrow();
        lines.add(line(3, "Nguyễn Văn Ân", "", "PNV"));
        lines.add(line(4, "Nguyễn Văn Ấn", "an2", "PNV"));

        AccountListForecast again = lists().foresee(office.district(), lines).orThrow();

        assertEquals(
                List.of(Standing.ALREADY_THERE, Standing.ALREADY_THERE, Standing.ALREADY_THERE, Standing.NEW),
                again.lines().stream().map(Line::standing).toList());
        assertEquals(List.of("annv"), again.lines().getLast().alike());
        assertEquals(1, lists().open(office.district(), lines).orThrow().size());
        assertTrue(lists().open(office.district(), lines.subList(0, 2)).refusedFor(AccountTrouble.NOBODY_NEW));
    }

    @Test
    void peopleOfOneNameInOneListGetLoginsOfTheirOwn() {
        homeAffairs();

        AccountListForecast forecast = lists().foresee(
                        office.district(),
                        List.of(line(1, "Nguyễn Văn An", "", "PNV"), line(2, "Ngô Vân An", "", "PNV")))
                .orThrow();

        assertEquals(
                List.of("annv", "annv2"),
                forecast.lines().stream().map(Line::login).toList());
    }

    @Test
    void dutiesThatOneShouldNotHoldTogetherAreNamedWithTheirLine() {
        homeAffairs();
        AccountLine both = new AccountLine(
                1, "Nguyễn Văn An", "", "PNV", "Chánh Văn phòng", Rank.HEAD, Set.of(Role.CLERK, Role.LEADER));

        Line line = lists().foresee(office.district(), List.of(both))
                .orThrow()
                .lines()
                .getFirst();

        assertTrue(line.conflicts().stream().anyMatch(Conflict.DutiesNotSeparate.class::isInstance));
        assertEquals(Standing.NEW, line.standing());
    }

    @Test
    void theListOfPasswordsIsPrinted() throws IOException {
        List<HandedPassword> handed = List.of(
                new HandedPassword("Nguyễn Văn An", "Phòng Nội vụ", "annv", "abcd-efgh-jkmn-pqrs".toCharArray()));

        FileContent printed = lists().print(office.district(), handed).orThrow();

        try (InputStream in = printed.content().open()) {
            assertEquals("%PDF", new String(in.readNBytes(4)));
        }
    }

    @Test
    @Conforms("W.choke-point")
    void whoIsNoAdministratorNeitherForeseesNorOpens() {
        office.person("Lê Văn Cường", Role.OFFICER);
        AccountLists officer = office.signIn("nguoi1").accountLists();
        List<AccountLine> lines = List.of(line(1, "Nguyễn Văn An", "", "VP"));

        assertTrue(officer.foresee(office.district(), lines).refusedFor(GateTrouble.NO_PERMISSION));
        assertTrue(officer.open(office.district(), lines).refusedFor(GateTrouble.NO_PERMISSION));
        assertTrue(officer.print(office.district(), List.of()).refusedFor(GateTrouble.NO_PERMISSION));
    }

    @Test
    void aListOfMoreThanOneActCanOpenIsRefused() {
        List<AccountLine> lines = IntStream.rangeClosed(1, AccountLists.MOST + 1)
                .mapToObj(number -> line(number, "Nguyễn Văn An", "", "VP"))
                .toList();

        assertTrue(lists().foresee(office.district(), lines).refusedFor(AccountTrouble.LIST_TOO_LONG));
    }
}
