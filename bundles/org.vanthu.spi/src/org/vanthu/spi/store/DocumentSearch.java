package org.vanthu.spi.store;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Id;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.ReadingScope;
import org.vanthu.domain.work.Headline;

/**
 * Finds incoming and outgoing documents among those that somebody may read. Read from indexes page by page: what lies outside
 * the scopes is never loaded. Rights count as of this moment; words that were written or changed count once they are
 * {@linkplain #settleWords settled}.
 */
public interface DocumentSearch {

    /**
     * The newest documents, by when they were registered or begun, that lie in one of the scopes and fit the filter.
     *
     * @param scopes what may be read; nothing is found without any
     * @param after the last one of the page before, if any
     * @param limit how many at most; fewer are answered only at the end
     */
    List<Headline> find(List<ReadingScope> scopes, DocumentFilter filter, Optional<Id> after, int limit);

    /**
     * Makes things findable by the words that were written since the last time, the earliest first.
     *
     * @param limit how many changes to look at in this transaction
     * @return how many were looked at; 0 when nothing is left
     */
    int settleWords(int limit);
}
