package org.vanthu.domain.numbering;

import java.time.LocalDate;
import org.vanthu.domain.DocumentId;

/**
 * A document that says of itself which number it bears.
 *
 * @param number 1 or more, in the register and year it was asked for
 * @param document an incoming or outgoing document, or a copy
 * @param date of the number, as the document bears it
 */
public record NumberBearer(int number, DocumentId document, LocalDate date) {}
