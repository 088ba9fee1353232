package org.vanthu.ui.documents.internal.list;

import java.util.List;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.api.search.Searches;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.OwnLists;
import org.vanthu.domain.work.Worklist;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.Pages.Page;

/** Which lists a person has, and where their rows come from. */
public final class Lists {

    private final Worklists worklists;
    private final Searches searches;
    private final AccountId person;
    private final OwnLists own;

    public Lists(Worklists worklists, Searches searches, Actor actor) {
        this.worklists = worklists;
        this.searches = searches;
        person = actor.account();
        own = new OwnLists(actor);
    }

    /** Which lists this person has. */
    public OwnLists own() {
        return own;
    }

    /** The rows of a list that fit a filter, read by keys from an index. */
    Pages<DocumentRow> rows(ListChoice choice, DocumentFilter filter) {
        return switch (choice) {
            case ListChoice.Work(Worklist worklist) -> work(person, worklist, filter);
            case ListChoice.Lent lent -> work(lent.absent(), lent.worklist(), filter);
            case ListChoice.Everything everything -> found(filter);
            case ListChoice.Saved saved -> found(filter);
        };
    }

    private Pages<DocumentRow> work(AccountId owner, Worklist list, DocumentFilter filter) {
        return (last, limit, sort) -> {
            DeskOrder order = sort.isPresent() ? DeskOrder.BY_DEADLINE : DeskOrder.NEWEST_FIRST;
            Outcome<List<WorkRow>> page = last.flatMap(DocumentRow::item)
                    .map(item -> worklists.filteredAfter(item, filter, order, limit))
                    .orElseGet(() -> worklists.filtered(owner, list, filter, order, limit));
            // A delegation can end, or be taken back, while its lists are in sight.
            return page.refusedFor(IncomingTrouble.NO_SUCH_LIST)
                    ? page(List.of(), limit)
                    : page(page.orThrow().stream().map(DocumentRow::of).toList(), limit);
        };
    }

    private Pages<DocumentRow> found(DocumentFilter filter) {
        return (last, limit, sort) -> {
            Outcome<List<Headline>> page = last.map(row -> searches.findAfter(filter, row.id(), limit))
                    .orElseGet(() -> searches.find(filter, limit));
            return page(page.orThrow().stream().map(DocumentRow::of).toList(), limit);
        };
    }

    private static Page<DocumentRow> page(List<DocumentRow> rows, int limit) {
        return new Page<>(rows, rows.size() == limit);
    }

    /** The own desk, where rows are marked. */
    Worklists worklists() {
        return worklists;
    }

    /** The searches that the person keeps. */
    Searches searches() {
        return searches;
    }
}
