package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.time.CalendarDay;

class DayListTest {

    @Test
    void aListAsOfficesSendItIsRead() {
        DayList list = DayList.read("""
            Ngày;Loại;Lý do
            02/09/2027;nghỉ;Quốc khánh

            4/9/2027\tlàm bù\tLàm bù cho ngày 3/9
            """);

        assertEquals(
                List.of(
                        new CalendarDay(LocalDate.of(2027, 9, 2), CalendarDay.Kind.OFF, "Quốc khánh"),
                        new CalendarDay(
                                LocalDate.of(2027, 9, 4), CalendarDay.Kind.COMPENSATORY_WORK, "Làm bù cho ngày 3/9")),
                list.days());
        assertEquals(List.of(), list.unread());
    }

    @Test
    void aNameAloneBehindTheDateIsThatOfAHoliday() {
        DayList list = DayList.read("01/01/2027, Tết Dương lịch");

        assertEquals(
                List.of(new CalendarDay(LocalDate.of(2027, 1, 1), CalendarDay.Kind.OFF, "Tết Dương lịch")),
                list.days());
    }

    @Test
    void linesThatSayNoDayAreNamedByTheirNumbers() {
        DayList list = DayList.read("02/09/2027;nghỉ;Quốc khánh\n31/02/2027;nghỉ;không có\nhôm sau;nghỉ;ai biết");

        assertEquals(1, list.days().size());
        assertEquals(List.of(2, 3), list.unread());
    }
}
