package org.vanthu.spi.pdf;

import java.util.Optional;

/**
 * What a document may bear besides: cells 10b, 11 and 13 of Annex I.
 *
 * @param urgency stamp of urgency
 * @param circulation indication of limited circulation, for example {@code LƯU HÀNH NỘI BỘ}
 * @param contact address, e-mail, telephone of the issuer at the foot of page 1
 */
public record Marks(Optional<UrgencyMark> urgency, Optional<String> circulation, Optional<String> contact) {

    public static final Marks NONE = new Marks(Optional.empty(), Optional.empty(), Optional.empty());

    public static Marks urgent(UrgencyMark urgency) {
        return new Marks(Optional.of(urgency), Optional.empty(), Optional.empty());
    }
}
