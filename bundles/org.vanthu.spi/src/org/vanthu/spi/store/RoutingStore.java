package org.vanthu.spi.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.Opinion;

/** The routing of documents. Directions and opinions are only ever added. */
public interface RoutingStore {

    /** Adds one act of assigning with the assignments it makes, in one batch. */
    void add(Direction direction, Collection<Assignment> assignments);

    /**
     * Writes changed assignments, each with the version after the one that was read in this transaction.
     *
     * @throws IllegalStateException when somebody else has written one meanwhile
     */
    void write(Collection<Assignment> changed);

    Optional<Assignment> find(AssignmentId assignment);

    /** All assignments of a document in the order in which they were given. */
    List<Assignment> ofDocument(DocumentId document);

    /** The assignments of a document to these people, and those to units, whoever heads them. */
    List<Assignment> concerning(DocumentId document, Set<AccountId> people);

    /** These assignments. */
    List<Assignment> findAll(Collection<AssignmentId> assignments);

    /**
     * What a person still has to do by name, the earliest given first; what was given for information is not.
     *
     * @param limit at most this many
     */
    List<Assignment> openOf(AccountId account, int limit);

    /** All directions on a document in their order. */
    List<Direction> directions(DocumentId document);

    void add(Opinion opinion);

    /** All that was said about a document, in its order. */
    List<Opinion> opinions(DocumentId document);
}
