package org.vanthu.domain.numbering;

import org.vanthu.domain.RegisterId;

/**
 * One year of one register, in which numbers run from 1.
 *
 * @param year calendar year in Vietnam
 */
public record RegisterYear(RegisterId register, int year) {

    public RegisterYear {
        if (year < 1945 || year > 9999) {
            throw new IllegalArgumentException("not a year of a register: " + year);
        }
    }
}
