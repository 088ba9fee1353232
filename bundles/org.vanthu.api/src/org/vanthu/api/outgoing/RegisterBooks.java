package org.vanthu.api.outgoing;

import java.util.List;
import org.vanthu.domain.numbering.Register;

/**
 * A register with its years.
 *
 * @param years latest first
 */
public record RegisterBooks(Register register, List<Integer> years) {

    public RegisterBooks {
        years = List.copyOf(years);
    }
}
