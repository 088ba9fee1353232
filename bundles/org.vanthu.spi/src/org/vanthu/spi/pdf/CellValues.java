package org.vanthu.spi.pdf;

import java.time.LocalDate;

/**
 * What the clerk fills in when issuing.
 *
 * @param number as registered; shown with a leading 0 below 10
 * @param notation after the stroke
 * @param place of the date line
 * @param date of issue
 */
public record CellValues(String number, String notation, String place, LocalDate date) {

    /** The words for a gap (Annex I, Part I, II.3 and II.4: days below 10 and months 1 and 2 with a leading 0). */
    public String wordsFor(Slot.Part part) {
        return switch (part) {
            case NUMBER -> twoDigits(number);
            case LABELLED_NUMBER -> Slot.LABEL + twoDigits(number);
            case CODE -> code();
            case DAY -> day();
            case MONTH -> month();
            case YEAR -> String.valueOf(date.getYear());
            case DATE -> dateWords();
            case PLACE_AND_DATE -> place + ", " + dateWords();
        };
    }

    /** Number, stroke, notation. */
    public String code() {
        return twoDigits(number) + "/" + notation;
    }

    /** "ngày 05 tháng 01 năm 2020". */
    public String dateWords() {
        return "ngày " + day() + " tháng " + month() + " năm " + date.getYear();
    }

    private String day() {
        return twoDigits(String.valueOf(date.getDayOfMonth()));
    }

    private String month() {
        return date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 && Character.isDigit(digits.charAt(0)) ? "0" + digits : digits;
    }
}
