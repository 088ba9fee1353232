package org.vanthu.ui.documents.internal.list;

import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.domain.work.Worklist;
import org.vanthu.ui.kit.text.Texts;

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

    /**
     * A list of work of somebody for whom the person stands in.
     *
     * @param absent whose list
     * @param name that person's name
     */
    record Lent(AccountId absent, String name, Worklist worklist) implements ListChoice {
        @Override
        public String id() {
            return worklist.name() + "-" + absent;
        }

        /** What the list is called, where one's own says whose it is. */
        String label(Texts texts, Language language) {
            return worklist == Worklist.DRAFTS ? texts.get("lists.lent_drafts") : worklist.label(language);
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
