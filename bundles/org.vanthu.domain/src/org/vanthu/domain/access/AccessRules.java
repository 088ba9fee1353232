package org.vanthu.domain.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;

/**
 * The access rules: a post, its permission, and where the permission asks for it a relation to the object. What no rule
 * allows is refused.
 */
public final class AccessRules {

    private AccessRules() {}

    /** Whether the actor may read or do what needs the permission with this object, leaving it unchanged. */
    public static AccessDecision decide(Actor actor, Permission permission, ObjectFacts object) {
        AccessDecision own = decide(actor.account(), actor.posts(), permission, object);
        if (own.isAllowed() || !permission.delegable()) {
            return own;
        }
        return actor.standIns().stream()
                .filter(standIn -> standIn.covers(object.documentType()))
                .flatMap(standIn -> inPlaceOf(standIn, permission, object).stream())
                .findFirst()
                .orElse(own);
    }

    /** Whether the actor may change this object: as {@link #decide}, and it must not be frozen. */
    public static AccessDecision decideChange(Actor actor, Permission permission, ObjectFacts object) {
        AccessDecision decision = decide(actor, permission, object);
        return decision.isAllowed() && object.frozen() ? new AccessDecision.Refused(new Reason.Frozen()) : decision;
    }

    private static Optional<AccessDecision> inPlaceOf(StandIn standIn, Permission permission, ObjectFacts object) {
        AccessDecision principals = decide(standIn.principal(), standIn.posts(), permission, object);
        return principals.isAllowed()
                ? Optional.of(new AccessDecision.Allowed(new Reason.ByDelegation(
                        standIn.delegation(), standIn.principal(), standIn.principalName(), principals.reason())))
                : Optional.empty();
    }

    private static AccessDecision decide(
            AccountId person, List<ActivePost> posts, Permission permission, ObjectFacts object) {
        if (permission.reach() == Permission.Reach.OWN) {
            return new Standing(person, Relation.OWNER).isAmong(object)
                    ? new AccessDecision.Allowed(new Reason.Own())
                    : new AccessDecision.Refused(new Reason.NoRelation(permission, Set.of(Relation.OWNER)));
        }
        List<ActivePost> there = posts.stream()
                .filter(post -> post.organisation().equals(object.organisation()))
                .toList();
        if (there.isEmpty()) {
            return new AccessDecision.Refused(new Reason.OtherOrganisation(object.organisation()));
        }
        return byBroaderPermission(there, permission)
                .or(() -> byPermission(person, there, permission, object))
                .orElseGet(() -> refusal(there, permission));
    }

    private static Optional<AccessDecision> byBroaderPermission(List<ActivePost> posts, Permission permission) {
        return permission.broader().flatMap(broader -> carrying(posts, broader)
                .map(post -> new AccessDecision.Allowed(new Reason.ByPost(post, broader))));
    }

    private static Optional<AccessDecision> byPermission(
            AccountId person, List<ActivePost> posts, Permission permission, ObjectFacts object) {
        return carrying(posts, permission).flatMap(post -> switch (permission.reach()) {
            case OWN -> Optional.empty();
            case ORGANISATION -> Optional.of(new AccessDecision.Allowed(new Reason.ByPost(post, permission)));
            case RELATION ->
                permission.relations().stream()
                        .sorted()
                        .filter(relation -> new Standing(person, relation).isAmong(object))
                        .findFirst()
                        .map(relation -> new AccessDecision.Allowed(new Reason.ByRelation(post, permission, relation)));
        });
    }

    private static AccessDecision refusal(List<ActivePost> posts, Permission permission) {
        return new AccessDecision.Refused(
                carrying(posts, permission).isEmpty()
                        ? new Reason.NoPermission(permission)
                        : new Reason.NoRelation(permission, permission.relations()));
    }

    private static Optional<ActivePost> carrying(List<ActivePost> posts, Permission permission) {
        return posts.stream()
                .filter(post -> post.permissions().contains(permission))
                .findFirst();
    }
}
