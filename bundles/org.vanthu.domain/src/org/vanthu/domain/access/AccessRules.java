package org.vanthu.domain.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vanthu.domain.AccountId;

/**
 * The access rules: a post, its permission, and where the permission asks for it a relation to the object. What no rule
 * allows is refused.
 */
public final class AccessRules {

    private AccessRules() {}

    /** Whether the actor may read or do what needs the permission with this object, leaving it unchanged. */
    public static AccessDecision decide(Actor actor, Permission permission, ObjectFacts object) {
        return Stream.concat(ownReasons(actor, permission, object), lentReasons(actor, permission, object))
                .findFirst()
                .<AccessDecision>map(AccessDecision.Allowed::new)
                .orElseGet(() -> new AccessDecision.Refused(refusal(actor, permission, object)));
    }

    /** Whether the actor may change this object: as {@link #decide}, and it must not be frozen. */
    public static AccessDecision decideChange(Actor actor, Permission permission, ObjectFacts object) {
        AccessDecision decision = decide(actor, permission, object);
        return decision.isAllowed() && object.frozen() ? new AccessDecision.Refused(new Reason.Frozen()) : decision;
    }

    /**
     * Every reason for which the actor may; empty when none allows it. The first is the one that {@link #decide} answers.
     * Whoever takes a right away needs them all, or the person keeps it by another.
     */
    public static List<Reason> everyReason(Actor actor, Permission permission, ObjectFacts object) {
        return Stream.concat(ownReasons(actor, permission, object), lentReasons(actor, permission, object))
                .distinct()
                .toList();
    }

    private static Stream<Reason> ownReasons(Actor actor, Permission permission, ObjectFacts object) {
        return reasons(actor.account(), actor.posts(), permission, object);
    }

    /** Only what the principal may in their own right is lent: a chain of deputies cannot arise. */
    private static Stream<Reason> lentReasons(Actor actor, Permission permission, ObjectFacts object) {
        return actor.standIns().stream()
                .filter(standIn -> permission.delegable() && standIn.covers(object.documentType()))
                .flatMap(standIn -> reasons(standIn.principal(), standIn.posts(), permission, object)
                        .map(principals -> new Reason.ByDelegation(
                                standIn.delegation(), standIn.principal(), standIn.principalName(), principals)));
    }

    private static Stream<Reason> reasons(
            AccountId person, List<ActivePost> posts, Permission permission, ObjectFacts object) {
        if (permission.reach() == Permission.Reach.OWN) {
            return new Standing(person, Relation.OWNER).isAmong(object) ? Stream.of(new Reason.Own()) : Stream.empty();
        }
        List<ActivePost> there = reaching(posts, permission, object);
        return Stream.concat(
                permission.broader().stream().flatMap(broader -> byPost(there, broader)),
                permission.reach() == Permission.Reach.RELATION
                        ? byRelation(person, there, permission, object)
                        : byPost(there, permission));
    }

    private static Stream<Reason> byPost(List<ActivePost> posts, Permission permission) {
        return carrying(posts, permission).map(post -> new Reason.ByPost(post, permission));
    }

    private static Stream<Reason> byRelation(
            AccountId person, List<ActivePost> posts, Permission permission, ObjectFacts object) {
        return carrying(posts, permission)
                .flatMap(post -> permission.relations().stream()
                        .sorted()
                        .filter(relation -> new Standing(person, relation).isAmong(object))
                        .map(relation -> new Reason.ByRelation(post, permission, relation)));
    }

    private static List<ActivePost> reaching(List<ActivePost> posts, Permission permission, ObjectFacts object) {
        boolean alsoBelow = permission.reach() == Permission.Reach.ORGANISATION_AND_BELOW;
        return posts.stream()
                .filter(post -> post.organisation().equals(object.organisation())
                        || alsoBelow && object.superiors().contains(post.organisation()))
                .toList();
    }

    private static Reason refusal(Actor actor, Permission permission, ObjectFacts object) {
        if (permission.reach() == Permission.Reach.OWN) {
            return new Reason.NoRelation(permission, Set.of(Relation.OWNER));
        }
        List<ActivePost> there = reaching(actor.posts(), permission, object);
        if (there.isEmpty()) {
            return new Reason.OtherOrganisation(object.organisation());
        }
        Optional<ActivePost> carrier = carrying(there, permission).findFirst();
        return carrier.isEmpty()
                ? new Reason.NoPermission(permission)
                : new Reason.NoRelation(permission, permission.relations());
    }

    private static Stream<ActivePost> carrying(List<ActivePost> posts, Permission permission) {
        return posts.stream().filter(post -> post.permissions().contains(permission));
    }
}
