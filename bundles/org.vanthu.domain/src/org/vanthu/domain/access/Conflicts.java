package org.vanthu.domain.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;

/** Finds the {@linkplain Conflict conflicts} in the people and rights of one body. */
public final class Conflicts {

    /** Duties that no person should have together: who signs neither checks the format nor keeps the seal. */
    private static final List<Set<Permission>> SEPARATE_DUTIES = List.of(
            EnumSet.of(Permission.SIGN, Permission.ISSUE), EnumSet.of(Permission.SIGN, Permission.CHECK_FORMAT));

    private static final Set<Permission> ADMINISTRATION =
            EnumSet.of(Permission.MANAGE_ACCOUNTS, Permission.MANAGE_ROLES, Permission.MANAGE_ORGANISATIONS);

    private Conflicts() {}

    /**
     * Everything that is in conflict at this moment or will be.
     *
     * @param posts the posts held now in one body
     * @param permissions what a role permits there
     * @param delegations those of the body that are neither revoked nor over
     * @param isClosed whether a unit is closed
     */
    public static List<Conflict> find(
            Collection<Post> posts,
            Function<Role, Set<Permission>> permissions,
            Collection<Delegation> delegations,
            Predicate<UnitId> isClosed,
            Instant now) {
        List<Delegation> standing = delegations.stream()
                .filter(delegation -> delegation.revokedAt().isEmpty() && now.isBefore(delegation.end()))
                .toList();
        return Stream.of(
                        twoHeads(posts),
                        mixedDuties(posts, permissions),
                        closedUnits(posts, isClosed),
                        overlaps(standing),
                        deputiesAway(standing))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Conflict> twoHeads(Collection<Post> posts) {
        Map<UnitId, Set<AccountId>> heads = new LinkedHashMap<>();
        posts.stream()
                .filter(Post::isHead)
                .forEach(post -> heads.computeIfAbsent(post.unit(), unit -> new LinkedHashSet<>())
                        .add(post.account()));
        return heads.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .<Conflict>map(entry -> new Conflict.TwoHeads(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<Conflict> mixedDuties(Collection<Post> posts, Function<Role, Set<Permission>> permissions) {
        Map<AccountId, Set<Permission>> held = new LinkedHashMap<>();
        posts.forEach(post -> post.roles()
                .forEach(role -> held.computeIfAbsent(post.account(), person -> EnumSet.noneOf(Permission.class))
                        .addAll(permissions.apply(role))));
        List<Conflict> found = new ArrayList<>();
        held.forEach((person, has) -> {
            SEPARATE_DUTIES.stream()
                    .filter(has::containsAll)
                    .forEach(duties -> found.add(new Conflict.DutiesNotSeparate(person, duties)));
            administratorsContent(has)
                    .ifPresent(content -> found.add(new Conflict.AdministratorReadsContent(person, content)));
        });
        return found;
    }

    private static Optional<Set<Permission>> administratorsContent(Set<Permission> has) {
        boolean administers = has.stream().anyMatch(ADMINISTRATION::contains);
        Set<Permission> content = has.stream().filter(Permission::opensContent).collect(Collectors.toSet());
        return administers && !content.isEmpty() ? Optional.of(content) : Optional.empty();
    }

    private static List<Conflict> closedUnits(Collection<Post> posts, Predicate<UnitId> isClosed) {
        return posts.stream()
                .filter(post -> isClosed.test(post.unit()))
                .<Conflict>map(post -> new Conflict.PostInClosedUnit(post.id(), post.account(), post.unit()))
                .toList();
    }

    private static List<Conflict> overlaps(List<Delegation> standing) {
        List<Conflict> found = new ArrayList<>();
        for (int first = 0; first < standing.size(); first++) {
            for (int second = first + 1; second < standing.size(); second++) {
                if (standing.get(first).conflictsWith(standing.get(second))) {
                    found.add(new Conflict.OverlappingDelegations(
                            standing.get(first).from(),
                            standing.get(first).id(),
                            standing.get(second).id()));
                }
            }
        }
        return found;
    }

    private static List<Conflict> deputiesAway(List<Delegation> standing) {
        return standing.stream()
                .flatMap(lent -> standing.stream()
                        .filter(away ->
                                away.from().equals(lent.to()) && term(away).overlaps(term(lent)))
                        .<Conflict>map(away -> new Conflict.DeputyAway(lent.to(), lent.id(), away.id())))
                .toList();
    }

    private static Term term(Delegation delegation) {
        return Term.between(delegation.begin(), delegation.end());
    }
}
