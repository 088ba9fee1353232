package org.vanthu.api.search;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.domain.Id;
import org.vanthu.domain.SavedSearchId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.domain.work.Headline;

/**
 * Finds incoming and outgoing documents among all that the caller may read at this moment, in their own right or standing in
 * for somebody, and keeps the caller's searches (NĐ 30/2020, Annex VI, Part I, III.6.d and e).
 */
public interface Searches {

    /**
     * The newest documents that fit, by when they were registered or begun. What the caller may not read is not found.
     *
     * @param limit at most this many, up to 500
     */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<Headline>> find(DocumentFilter filter, int limit);

    /** The page of the same search that follows the document {@code last}; otherwise as {@link #find}. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<Headline>> findAfter(DocumentFilter filter, Id last, int limit);

    /** The caller's saved searches, by name. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<SavedSearch>> saved();

    /**
     * Keeps a search under a name.
     * Troubles: {@link SearchTrouble}.
     */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.CHANGE)
    Outcome<SavedSearch> save(String name, DocumentFilter filter);

    /** Deletes one of the caller's saved searches; the documents stay what they are. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> delete(@On SavedSearchId search);
}
