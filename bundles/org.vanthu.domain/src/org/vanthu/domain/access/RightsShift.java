package org.vanthu.domain.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;

/**
 * What one person gains and loses in a body by a change of roles, asked before it is saved.
 *
 * @param gained permissions the person does not have through any post there now
 * @param lost permissions the person will not have through any post there any more
 */
public record RightsShift(AccountId account, Set<Permission> gained, Set<Permission> lost) {

    public RightsShift {
        gained = Set.copyOf(gained);
        lost = Set.copyOf(lost);
    }

    /** Whether nothing changes for the person: the permission comes or stays by another role. */
    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty();
    }

    /**
     * What changes for each holder of a post in one body; those for whom nothing changes are left out.
     *
     * @param posts the posts held in that body now
     */
    public static List<RightsShift> between(
            Collection<Post> posts, Function<Role, Set<Permission>> before, Function<Role, Set<Permission>> after) {
        Map<AccountId, Set<Role>> roles = posts.stream()
                .collect(Collectors.groupingBy(
                        Post::account,
                        Collectors.flatMapping(post -> post.roles().stream(), Collectors.toCollection(TreeSet::new))));
        return roles.entrySet().stream()
                .map(entry -> of(entry.getKey(), union(entry.getValue(), before), union(entry.getValue(), after)))
                .filter(shift -> !shift.isEmpty())
                .sorted(Comparator.comparing(shift -> shift.account().value()))
                .toList();
    }

    /** What changes for one person between two sets of permissions. */
    public static RightsShift of(AccountId account, Set<Permission> before, Set<Permission> after) {
        return new RightsShift(account, without(after, before), without(before, after));
    }

    private static Set<Permission> union(Set<Role> roles, Function<Role, Set<Permission>> permissions) {
        return roles.stream()
                .flatMap(role -> permissions.apply(role).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private static Set<Permission> without(Set<Permission> these, Set<Permission> those) {
        return these.stream().filter(permission -> !those.contains(permission)).collect(Collectors.toSet());
    }
}
