package org.vanthu.api.incoming;

import java.util.Map;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.work.Worklist;

/**
 * The counters of one desk. Each is counted up to a thousand; on the desk of somebody stood in for, what is lent is counted
 * by what the deputy has read.
 *
 * @param owner whose desk
 * @param name the owner's name
 * @param unread unread things by list; lists without any are left out
 * @param overdue things past their deadline
 * @param notifications unseen notifications; 0 for the desk of somebody stood in for
 */
public record Desk(AccountId owner, String name, Map<Worklist, Integer> unread, int overdue, int notifications) {

    public Desk {
        unread = Map.copyOf(unread);
    }
}
