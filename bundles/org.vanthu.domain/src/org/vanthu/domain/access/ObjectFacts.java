package org.vanthu.domain.access;

import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;

/**
 * What an access decision needs to know of one object, for the people asked about.
 *
 * @param organisation whose object it is
 * @param documentType code of its document type, where it is or belongs to a document
 * @param version counts its changes, from 0
 * @param frozen no change is allowed: a recalled outgoing document (NĐ 30/2020, Annex VI, III.8.a)
 * @param standings the relations of the people asked about, and only theirs
 */
public record ObjectFacts(
        Id id,
        OrganisationId organisation,
        Optional<String> documentType,
        long version,
        boolean frozen,
        Set<Standing> standings) {

    public ObjectFacts {
        standings = Set.copyOf(standings);
    }
}
