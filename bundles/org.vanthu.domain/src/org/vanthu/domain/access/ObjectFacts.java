package org.vanthu.domain.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;

/**
 * What an access decision needs to know of one object, for the people asked about.
 *
 * @param organisation whose object it is
 * @param superiors the organisations above that one, for those who administer them all
 * @param documentType code of its document type, where it is or belongs to a document
 * @param version counts its changes, from 0
 * @param frozen no change is allowed: a recalled outgoing document (NĐ 30/2020, Annex VI, III.8.a)
 * @param standings the relations of the people asked about, and only theirs
 */
public record ObjectFacts(
        Id id,
        OrganisationId organisation,
        Set<OrganisationId> superiors,
        Optional<String> documentType,
        long version,
        boolean frozen,
        Set<Standing> standings) {

    public ObjectFacts {
        superiors = Set.copyOf(superiors);
        standings = Set.copyOf(standings);
    }

    /** Facts of an object that only its own organisation may touch: everything but people and rights. */
    public ObjectFacts(
            Id id,
            OrganisationId organisation,
            Optional<String> documentType,
            long version,
            boolean frozen,
            Set<Standing> standings) {
        this(id, organisation, Set.of(), documentType, version, frozen, standings);
    }

    /** The same with further standings. */
    public ObjectFacts with(Collection<Standing> more) {
        Set<Standing> all = new HashSet<>(standings);
        all.addAll(more);
        return new ObjectFacts(id, organisation, superiors, documentType, version, frozen, all);
    }
}
