package org.vanthu.api.people;

import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.domain.Id;
import org.vanthu.domain.numbering.RegisterKind;

/**
 * A document to ask about, known by its place in the register and its code, or a draft by who writes it and since when. Its
 * subject is business content and is not shown to whoever only explains access.
 *
 * @param id a {@link org.vanthu.domain.DocumentId} of an incoming, a {@link org.vanthu.domain.DraftId} of an outgoing one
 * @param place where it stands in a register; empty for a draft without a number
 * @param day day of arrival or issue; of a draft, the day on which it was begun
 * @param code number and notation, may be empty for an arrival; of a draft, its notation
 * @param issuer who issued it; of a draft, who writes it
 */
public record DocumentFound(Id id, Optional<Place> place, LocalDate day, String code, String typeName, String issuer) {

    /**
     * A place in a register.
     *
     * @param book whether among arrivals or among issued documents
     * @param year year of the register
     * @param number arrival number, or number of the issued document
     */
    public record Place(RegisterKind book, int year, int number) {}
}
