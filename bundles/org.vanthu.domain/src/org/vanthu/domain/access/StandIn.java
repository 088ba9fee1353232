package org.vanthu.domain.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;

/**
 * A delegation that runs now, seen from the person who stands in.
 *
 * @param principal for whom
 * @param principalName the principal's full name, shown beside the actor's in every act
 * @param posts the principal's running posts
 * @param documentTypes codes of the document types it covers; empty covers all
 */
public record StandIn(
        DelegationId delegation,
        AccountId principal,
        String principalName,
        List<ActivePost> posts,
        Set<String> documentTypes) {

    public StandIn {
        posts = List.copyOf(posts);
        documentTypes = Set.copyOf(documentTypes);
    }

    /** Whether it covers an object of this document type; an object without a type only under a delegation of everything. */
    public boolean covers(Optional<String> documentType) {
        return documentTypes.isEmpty()
                || documentType.filter(documentTypes::contains).isPresent();
    }
}
