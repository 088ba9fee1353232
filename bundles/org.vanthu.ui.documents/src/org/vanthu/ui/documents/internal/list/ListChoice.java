package org.vanthu.ui.documents.internal.list;

import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.domain.work.Worklist;

/** What the list shows. */
public sealed interface ListChoice {

    /** Stable name among the choices of one person. */
    String id();

    /** What is asked for at first. */
    default DocumentFilter filter() {
        return DocumentFilter.ALL;
    }

    /** A list of work. */
    record Work(Worklist worklist) implements ListChoice {
        @Override
        public String id() {
            return worklist.name();
        }
    }

    /** Every document that the person may read. */
    record Everything() implements ListChoice {

        static final String ID = "SEARCH";

        @Override
        public String id() {
            return ID;
        }
    }

    /** A search that the person keeps. */
    record Saved(SavedSearch search) implements ListChoice {
        @Override
        public String id() {
            return Everything.ID + "-" + search.id();
        }

        @Override
        public DocumentFilter filter() {
            return search.filter();
        }
    }
}
