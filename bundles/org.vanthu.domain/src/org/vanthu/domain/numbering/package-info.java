/**
 * Numbers: registers, their years, and the rules by which a number is taken, reserved, used and voided.
 *
 * <p>NĐ 30/2020, Art. 15 (outgoing) and Art. 22 (arrivals): numbers run from 1 on 1 January to 31 December in the order of
 * time, are unique in the year, and paper and electronic documents share one series.
 */
@NullMarked
package org.vanthu.domain.numbering;

import org.jspecify.annotations.NullMarked;
