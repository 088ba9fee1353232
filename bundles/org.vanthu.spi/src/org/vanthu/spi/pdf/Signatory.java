package org.vanthu.spi.pdf;

import java.util.List;
import java.util.Optional;

/**
 * The signing block: cells 7a and 7b of Annex I.
 *
 * @param capacityLines capacity and position, a line each, for example {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH},
 *     {@code PHÓ CHỦ TỊCH}; shown in capitals
 * @param otherPosition other position named directly above the name (consultative bodies), if any
 * @param name full name without academic titles
 */
public record Signatory(List<String> capacityLines, Optional<String> otherPosition, String name) {

    public Signatory {
        capacityLines = List.copyOf(capacityLines);
    }

    /** The usual block. */
    public static Signatory of(String name, String... capacityLines) {
        return new Signatory(List.of(capacityLines), Optional.empty(), name);
    }
}
