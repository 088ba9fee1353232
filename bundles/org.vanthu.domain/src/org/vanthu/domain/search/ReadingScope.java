package org.vanthu.domain.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.StandIn;

/**
 * A set of documents that a person may read, in a form in which a database can be asked for it. Together the scopes of a
 * person hold exactly what {@link org.vanthu.domain.access.AccessRules} allow to read; a person without a scope finds nothing.
 */
public sealed interface ReadingScope {

    /** Codes of the document types it is limited to; empty means every type. */
    Set<String> types();

    /** Every document of an organisation. */
    record Every(OrganisationId organisation, Set<String> types) implements ReadingScope {
        public Every {
            types = Set.copyOf(types);
        }
    }

    /**
     * The documents that one person has to do with.
     *
     * @param units units that this person heads: what is given to the unit is given to the head
     * @param organisations where the person may read such documents; never empty
     */
    record Concerning(AccountId person, Set<UnitId> units, Set<OrganisationId> organisations, Set<String> types)
            implements ReadingScope {
        public Concerning {
            units = Set.copyOf(units);
            organisations = Set.copyOf(organisations);
            types = Set.copyOf(types);
        }
    }

    /**
     * All scopes of a person, in their own right and lent by those for whom the person stands in.
     *
     * @param headed the units that somebody heads at this moment
     */
    static List<ReadingScope> of(Actor actor, Function<AccountId, Set<UnitId>> headed) {
        List<ReadingScope> scopes = new ArrayList<>(of(actor.account(), actor.posts(), Set.of(), headed));
        for (StandIn standIn : actor.standIns()) {
            scopes.addAll(of(standIn.principal(), standIn.posts(), standIn.documentTypes(), headed));
        }
        return List.copyOf(scopes);
    }

    private static List<ReadingScope> of(
            AccountId person, List<ActivePost> posts, Set<String> types, Function<AccountId, Set<UnitId>> headed) {
        Set<OrganisationId> whole = organisations(posts, Permission.READ_EVERY_DOCUMENT);
        Set<OrganisationId> own = new HashSet<>(organisations(posts, Permission.READ_DOCUMENT));
        own.removeAll(whole);
        List<ReadingScope> scopes = new ArrayList<>();
        whole.forEach(organisation -> scopes.add(new Every(organisation, types)));
        if (!own.isEmpty()) {
            scopes.add(new Concerning(person, headed.apply(person), own, types));
        }
        return scopes;
    }

    private static Set<OrganisationId> organisations(List<ActivePost> posts, Permission permission) {
        return posts.stream()
                .filter(post -> post.permissions().contains(permission))
                .map(ActivePost::organisation)
                .collect(Collectors.toSet());
    }
}
