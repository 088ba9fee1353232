package org.vanthu.spi.pdf;

import java.time.LocalDate;

/** How number and date come onto the page. */
public sealed interface Numbering {

    /**
     * Number reserved before signing, printed in the text.
     *
     * @param number as registered, for example {@code 5} or {@code 15}; numbers below 10 are shown with a leading 0
     * @param date of issue
     */
    record Reserved(String number, LocalDate date) implements Numbering {}

    /** Left open as form fields that the clerk fills after the leader has signed. */
    record Open() implements Numbering {}

    static Numbering reserved(String number, LocalDate date) {
        return new Reserved(number, date);
    }

    static Numbering open() {
        return new Open();
    }
}
