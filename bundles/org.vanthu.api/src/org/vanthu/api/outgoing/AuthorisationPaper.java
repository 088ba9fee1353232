package org.vanthu.api.outgoing;

import java.time.LocalDate;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.document.DocumentType;

/**
 * A written authorisation to sign, to be entered (NĐ 30/2020, Art. 13.3).
 *
 * @param grantor the head of the organisation
 * @param holder the head of a unit, who may sign
 * @param paper code and date of the document by which it was given
 * @param until last day
 * @param types types of documents it is limited to
 * @param scope what it is limited to, in words
 */
public record AuthorisationPaper(
        AccountId grantor,
        AccountId holder,
        String paper,
        LocalDate from,
        LocalDate until,
        Set<DocumentType> types,
        String scope) {

    public AuthorisationPaper {
        types = Set.copyOf(types);
    }
}
