package org.vanthu.domain.search;

import java.time.Instant;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.SavedSearchId;

/**
 * A search that a person keeps to ask it again (tìm kiếm đã lưu; NĐ 30/2020, Annex VI, Part I, III.6.e). It keeps the question,
 * never the answer: what it finds follows the rights of the moment.
 *
 * @param owner whose it is; nobody else sees it
 * @param name one to {@link #LONGEST_NAME} characters, one's own searches have different names
 */
public record SavedSearch(SavedSearchId id, AccountId owner, String name, DocumentFilter filter, Instant keptAt) {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;
    /** Searches that one person keeps: more than a list beside the worklists can show. */
    public static final int MOST_KEPT = 50;
}
