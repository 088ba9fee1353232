package org.vanthu.spi.store;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Id;
import org.vanthu.domain.Sha256;
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

    /**
     * A file of which nothing was read yet.
     *
     * @param object the document
     * @param file its main file, a PDF
     */
    record Unread(Id object, Sha256 file) {}

    /** Files whose first pages are to be read, those of the oldest documents first. */
    List<Unread> unread(int limit);

    /**
     * Makes a document findable by what its file says, once the words are {@linkplain #settleWords settled}. Of a long text
     * the words of its beginning count.
     *
     * @param text empty if nothing can be read in it
     */
    void readPages(Unread file, String text);
}
