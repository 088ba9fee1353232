package org.vanthu.api.people;

import java.time.LocalDate;
import org.vanthu.domain.DocumentId;

/**
 * A document to ask about, known by its place in the register and its code. Its subject is business content and is not
 * shown to whoever only explains access.
 *
 * @param year year of the register
 * @param number arrival number
 * @param code number and notation, may be empty
 */
public record DocumentFound(
        DocumentId id, int year, int number, LocalDate arrivalDate, String code, String typeName, String issuer) {}
