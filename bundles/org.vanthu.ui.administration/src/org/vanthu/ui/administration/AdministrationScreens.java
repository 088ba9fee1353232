package org.vanthu.ui.administration;

import java.util.EnumSet;
import java.util.Set;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;

/** For whom the screens of administration are. */
public final class AdministrationScreens {

    private static final Set<Permission> ADMINISTRATIVE = EnumSet.of(
            Permission.MANAGE_ACCOUNTS,
            Permission.MANAGE_ORGANISATIONS,
            Permission.MANAGE_ROLES,
            Permission.MANAGE_TRUST,
            Permission.MANAGE_DELEGATIONS,
            Permission.CONFIRM_ACCESS_CHANGE,
            Permission.EXPLAIN_ACCESS,
            Permission.READ_EVENTS,
            Permission.OPERATE);

    private AdministrationScreens() {}

    /** The permissions one of which opens some screen of administration. */
    public static Set<Permission> permissions() {
        return EnumSet.copyOf(ADMINISTRATIVE);
    }

    /** Whether this person has anything to do there. */
    public static boolean areFor(Actor actor) {
        return actor.posts().stream()
                .flatMap(post -> post.permissions().stream())
                .anyMatch(ADMINISTRATIVE::contains);
    }

    /** Whether this person has nothing to do but administration: no permission of any post opens content. */
    public static boolean areAllOf(Actor actor) {
        return areFor(actor)
                && actor.posts().stream()
                        .flatMap(post -> post.permissions().stream())
                        .noneMatch(Permission::opensContent);
    }
}
