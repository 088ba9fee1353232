package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.people.AccountLine;
import org.vanthu.api.people.AccountListForecast;
import org.vanthu.api.people.AccountListForecast.Line;
import org.vanthu.api.people.AccountListForecast.Standing;
import org.vanthu.api.people.NamedRole;
import org.vanthu.domain.Language;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Position.Rank;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

class AccountListModelTest {

    private static final Role DRIVER = new Role("DRIVER");

    private final AccountListModel model = new AccountListModel(
            Texts.in(Texts.VIETNAMESE, AdministrationTexts.class),
            Language.VIETNAMESE,
            List.of(new NamedRole(DRIVER, "Lái xe")));

    private List<AccountLine> lines(String text) {
        return model.read(text).lines();
    }

    @Test
    void whatIsCopiedFromATableIsReadInTheUsualOrder() {
        AccountLine line = lines(
                        "Nguyễn Văn An\tan.nv\tPhòng Nội vụ\tTrưởng phòng\tCấp trưởng\tTrưởng đơn vị + Văn thư")
                .getFirst();

        assertEquals(
                new AccountLine(
                        1,
                        "Nguyễn Văn An",
                        "an.nv",
                        "Phòng Nội vụ",
                        "Trưởng phòng",
                        Rank.HEAD,
                        Set.of(Role.UNIT_HEAD, Role.CLERK)),
                line);
    }

    @Test
    void aHeadingSaysWhichColumnIsWhatAndLinesKeepTheirNumbers() {
        List<AccountLine> lines = lines("""
                \uFEFFTT,Đơn vị,Họ và tên,Chức vụ,Vai trò,Tên đăng nhập

                1,PNV,"Lê ""Út"", Thị Bé",Phó Trưởng phòng,,be
                2,PNV,Trần Tư,Lái xe,lai xe,
                """);

        assertEquals(
                List.of(
                        new AccountLine(
                                3,
                                "Lê \"Út\", Thị Bé",
                                "be",
                                "PNV",
                                "Phó Trưởng phòng",
                                Rank.DEPUTY,
                                Set.of(Role.UNIT_HEAD)),
                        new AccountLine(4, "Trần Tư", "", "PNV", "Lái xe", Rank.MEMBER, Set.of(DRIVER))),
                lines);
    }

    @Test
    void rolesAndRanksAreKnownInBothLanguagesAndOtherWordsAreNamedWithTheirLine() {
        AccountListText read = model.read("""
                An;;PNV;Officer;Deputy;Records clerk
                Bé;;PNV;Chuyên viên;Đại úy;Văn thư/Kế toán
                """);

        assertEquals(Set.of(Role.CLERK), read.lines().getFirst().roles());
        assertEquals(Rank.DEPUTY, read.lines().getFirst().rank());
        assertEquals(Map.of(2, List.of("Đại úy", "Kế toán")), read.unread());
    }

    @Test
    void emptyLinesAndAnEmptyTextHoldNobody() {
        assertTrue(lines("").isEmpty());
        assertTrue(lines(" ;; \n\n;").isEmpty());
        assertTrue(lines("\t\t\n ").isEmpty());
    }

    @Test
    void everyRowSaysWhatComesOfIt() {
        AccountListText typed = model.read("An;;PNV;Chuyên viên\nBé;;X;Chuyên viên\nTư;tu;PNV;Chuyên viên;Đại úy");
        List<AccountLine> lines = typed.lines();
        AccountListForecast forecast = new AccountListForecast(List.of(
                new Line(lines.get(0), Standing.NEW, "an", "Phòng Nội vụ", List.of(), List.of("an.nv"), List.of()),
                new Line(
                        lines.get(1),
                        Standing.WRONG,
                        "",
                        "X",
                        List.of(Trouble.ofField(AccountTrouble.UNIT_NOT_HERE, "unit", "unit", "X")),
                        List.of(),
                        List.of()),
                new Line(lines.get(2), Standing.ALREADY_THERE, "tu", "Phòng Nội vụ", List.of(), List.of(), List.of())));

        List<AccountListModel.Row> rows = model.rows(typed, forecast);

        assertEquals(
                List.of(Meaning.WARNING, Meaning.DANGER, Meaning.DANGER),
                rows.stream().map(AccountListModel.Row::meaning).toList());
        assertEquals("Đã có người cùng tên: an.nv.", rows.getFirst().remark());
        assertEquals("Chuyên viên, Phòng Nội vụ · Thành viên", rows.getFirst().post());
        assertTrue(rows.get(1).remark().contains("\"X\""), rows.get(1).remark());
        assertEquals("Không có vai trò hoặc cấp \"Đại úy\".", rows.get(2).remark());
    }
}
