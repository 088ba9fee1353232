package org.vanthu.domain.work;

import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.Urgency;

/**
 * What every list shows of a thing that can lie on a desk: one row for each document, draft or delivery, written by whoever
 * changes it.
 *
 * @param object the document, draft or delivery
 * @param number arrival number or number of an outgoing document, if it has one
 * @param day arrival day or issue day, if it has one
 * @param code number and notation, may be empty
 * @param issuer who issued it, or who drafts it; up to 200 characters
 * @param subject up to 500 characters
 * @param typeName name of its type
 * @param typeCode code of its type, as delegations name it; may be empty
 * @param urgency shown wherever it is listed
 * @param state how far it is, in Vietnamese words
 * @param holder who has it now, in words; up to 200 characters
 */
public record Headline(
        Id object,
        OrganisationId organisation,
        Optional<Integer> number,
        Optional<LocalDate> day,
        String code,
        String issuer,
        String subject,
        String typeName,
        String typeCode,
        Urgency urgency,
        String state,
        String holder) {

    private static final int LONGEST_NAMES = 200;

    public Headline {
        issuer = shortened(issuer);
        holder = shortened(holder);
    }

    private static String shortened(String names) {
        return names.length() <= LONGEST_NAMES ? names : names.substring(0, LONGEST_NAMES - 1) + "…";
    }
}
