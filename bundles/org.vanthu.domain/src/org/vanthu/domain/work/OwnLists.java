package org.vanthu.domain.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;

/** The lists that a person can have something in, by what the posts of that person permit. */
public record OwnLists(Actor actor) {

    /** Those of incoming documents, in the order of the work. */
    public List<Worklist> incoming() {
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
        return List.copyOf(lists);
    }

    /** Those of outgoing documents, in the order of the work. */
    public List<Worklist> outgoing() {
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
        return List.copyOf(lists);
    }

    /** All of them. */
    public List<Worklist> all() {
        return Stream.concat(incoming().stream(), outgoing().stream()).toList();
    }

    /** Where the day of this person begins. */
    public Worklist first() {
        if (may(Permission.REGISTER_INCOMING)) {
            return Worklist.TO_SUBMIT;
        }
        return may(Permission.SIGN) ? Worklist.TO_ASSIGN : Worklist.TO_HANDLE;
    }

    private boolean may(Permission permission) {
        return actor.posts().stream().anyMatch(post -> post.permissions().contains(permission));
    }
}
