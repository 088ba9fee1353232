package org.vanthu.ui.documents.internal.list;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.Pages.Page;

/** Which lists a person has, and where their rows come from. */
public final class Lists {

    private final Worklists worklists;
    private final Actor actor;

    public Lists(Worklists worklists, Actor actor) {
        this.worklists = worklists;
        this.actor = actor;
    }

    /** Lists of incoming documents that this person can have something in. */
    List<Worklist> incoming() {
        List<Worklist> lists = new ArrayList<>();
        if (may(Permission.REGISTER_INCOMING)) {
            lists.addAll(List.of(Worklist.TO_REGISTER, Worklist.TO_SUBMIT));
        }
        if (may(Permission.ASSIGN)) {
            lists.add(Worklist.TO_ASSIGN);
        }
        lists.addAll(List.of(Worklist.TO_HANDLE, Worklist.CO_OPERATING, Worklist.FOR_INFORMATION));
        if (may(Permission.ASSIGN)) {
            lists.add(Worklist.ASSIGNED_BY_ME);
        }
        lists.addAll(List.of(Worklist.DONE, Worklist.FOLLOWED));
        return lists;
    }

    /** Lists of outgoing documents that this person can have something in. */
    List<Worklist> outgoing() {
        List<Worklist> lists = new ArrayList<>(List.of(Worklist.DRAFTS, Worklist.AWAITING_OPINION));
        if (may(Permission.CHECK_CONTENT) || may(Permission.CHECK_FORMAT)) {
            lists.add(Worklist.AWAITING_CHECK);
        }
        if (may(Permission.SIGN)) {
            lists.add(Worklist.AWAITING_SIGNATURE);
        }
        if (may(Permission.ISSUE)) {
            lists.add(Worklist.AWAITING_ISSUE);
        }
        lists.add(Worklist.ISSUED);
        return lists;
    }

    /** The list where this person's day begins. */
    public Worklist first() {
        if (may(Permission.REGISTER_INCOMING)) {
            return Worklist.TO_SUBMIT;
        }
        return may(Permission.SIGN) ? Worklist.TO_ASSIGN : Worklist.TO_HANDLE;
    }

    private boolean may(Permission permission) {
        return actor.posts().stream().anyMatch(post -> post.permissions().contains(permission));
    }

    /** The rows of a list, read by keys from an index. */
    Pages<DocumentRow> rows(Worklist list) {
        return (last, limit, sort) -> {
            DeskOrder order = sort.isPresent() ? DeskOrder.BY_DEADLINE : DeskOrder.NEWEST_FIRST;
            Outcome<List<WorkRow>> page = last.map(row -> worklists.pageAfter(row.item(), order, limit))
                    .orElseGet(() -> worklists.page(actor.account(), list, order, limit));
            List<DocumentRow> rows =
                    page.orThrow().stream().map(DocumentRow::of).toList();
            return new Page<>(rows, rows.size() == limit);
        };
    }
}
