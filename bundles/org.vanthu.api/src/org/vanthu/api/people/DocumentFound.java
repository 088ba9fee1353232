package org.vanthu.api.people;

import java.time.LocalDate;
import org.vanthu.domain.Id;
import org.vanthu.domain.numbering.RegisterKind;

/**
 * A document to ask about, known by its place in the register and its code. Its subject is business content and is not
 * shown to whoever only explains access.
 *
 * @param id a {@link org.vanthu.domain.DocumentId} of an incoming, a {@link org.vanthu.domain.DraftId} of an outgoing one
 * @param book whether it stands among arrivals or among issued documents
 * @param year year of the register
 * @param number arrival number, or number of the issued document
 * @param day day of arrival, or of issue
 * @param code number and notation, may be empty for an arrival
 */
public record DocumentFound(
        Id id, RegisterKind book, int year, int number, LocalDate day, String code, String typeName, String issuer) {}
