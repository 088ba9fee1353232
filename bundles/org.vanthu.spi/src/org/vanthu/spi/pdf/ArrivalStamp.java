package org.vanthu.spi.pdf;

import java.time.LocalDate;

/**
 * What stands in the stamp ĐẾN.
 *
 * @param agency that received
 * @param number arrival number; empty leaves the line blank
 * @param date of arrival
 * @param passedTo unit or person it goes to; may be empty
 * @param fileNotation number and notation of the work file; may be empty
 */
public record ArrivalStamp(String agency, String number, LocalDate date, String passedTo, String fileNotation) {

    /** Millimetres. */
    public static final double WIDTH = 50;

    /** Millimetres. */
    public static final double HEIGHT = 35;
}
