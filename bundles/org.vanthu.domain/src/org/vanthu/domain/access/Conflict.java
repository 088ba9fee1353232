package org.vanthu.domain.access;

import java.util.List;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;

/**
 * Two settings that cannot both be meant, or together undo a separation of duties. The system warns of it (NĐ 30/2020,
 * Annex VI, Part I, IV.2); it does not forbid it, for in a small office one person does have to do two jobs.
 */
public sealed interface Conflict {

    /** Whom it concerns. */
    default List<AccountId> people() {
        return switch (this) {
            case TwoHeads two -> two.heads();
            case DutiesNotSeparate duties -> List.of(duties.account());
            case AdministratorReadsContent administrator -> List.of(administrator.account());
            case OverlappingDelegations overlapping -> List.of(overlapping.principal());
            case DeputyAway away -> List.of(away.deputy());
            case PostInClosedUnit post -> List.of(post.account());
        };
    }

    /** Two people head one unit at once: who assigns and who signs for it is unclear. */
    record TwoHeads(UnitId unit, List<AccountId> heads) implements Conflict {
        public TwoHeads {
            heads = List.copyOf(heads);
        }
    }

    /** One person may do, by several roles, what two should: check and sign, or sign and seal. */
    record DutiesNotSeparate(AccountId account, Set<Permission> together) implements Conflict {
        public DutiesNotSeparate {
            together = Set.copyOf(together);
        }
    }

    /** One person administers rights and reads business content (NĐ 30/2020, Annex VI, Part I, IV.1.c). */
    record AdministratorReadsContent(AccountId account, Set<Permission> content) implements Conflict {
        public AdministratorReadsContent {
            content = Set.copyOf(content);
        }
    }

    /** Two deputies stand in for one person at once for a same document type. */
    record OverlappingDelegations(AccountId principal, DelegationId first, DelegationId second) implements Conflict {}

    /** A deputy is away in the same time: what is lent to them lies still, for it can't be passed on. */
    record DeputyAway(AccountId deputy, DelegationId lent, DelegationId away) implements Conflict {}

    /** A post runs in a unit that is closed. */
    record PostInClosedUnit(PostId post, AccountId account, UnitId unit) implements Conflict {}
}
