package org.vanthu.domain.access;

import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;

/** Why something is allowed or refused. A value, so that "Why can X see this?" can show it in any language. */
public sealed interface Reason {

    /** It is one's own affair. */
    record Own() implements Reason {}

    /** A running post carries the permission for the whole organisation. */
    record ByPost(ActivePost post, Permission permission) implements Reason {}

    /** A running post carries the permission, and the person stands in this relation to the object. */
    record ByRelation(ActivePost post, Permission permission, Relation relation) implements Reason {}

    /** Stands in for somebody who may, for the reason given. */
    record ByDelegation(DelegationId delegation, AccountId principal, String principalName, Reason principals)
            implements Reason {}

    /** No running post in that organisation at all. */
    record OtherOrganisation(OrganisationId organisation) implements Reason {}

    /** No running post there carries the permission. */
    record NoPermission(Permission permission) implements Reason {}

    /** The permission is there, but none of the relations to the object it needs. */
    record NoRelation(Permission permission, Set<Relation> needed) implements Reason {}

    /** The object is frozen, so nobody may change it. */
    record Frozen() implements Reason {}
}
