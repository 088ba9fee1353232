package org.vanthu.core.internal.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.SavedSearchId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.spi.store.Stores;

/**
 * What people call the things that events are about: a person's name, a document's number. The subject of a document is
 * business content and is not told to whoever reads the record.
 */
final class ObjectNames {

    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Stores stores;

    ObjectNames(Stores stores) {
        this.stores = stores;
    }

    /** Names by identity; what has none, or is gone, is left out. */
    Map<String, String> of(Collection<Event> events) {
        Map<String, String> names = new HashMap<>();
        for (Event event : events) {
            if (!names.containsKey(event.objectId())) {
                name(event.objectKind(), event.objectId())
                        .filter(name -> !name.isBlank())
                        .ifPresent(name -> names.put(event.objectId(), name));
            }
        }
        return names;
    }

    /** As {@link #of}, and the names of what the facts of the events identify. */
    Map<String, String> withFacts(Collection<Event> events) {
        Map<String, String> names = of(events);
        Set<String> nameless = new HashSet<>();
        for (Event event : events) {
            event.payload()
                    .facts()
                    .forEach((fact, value) -> identities(value)
                            .filter(id -> !names.containsKey(id) && nameless.add(id))
                            .forEach(id -> kinds(fact)
                                    .flatMap(kind -> name(kind, id).stream())
                                    .filter(name -> !name.isBlank())
                                    .findFirst()
                                    .ifPresent(name -> names.put(id, name))));
        }
        return names;
    }

    private static Stream<String> identities(Object value) {
        return switch (value) {
            case String text -> IDENTITY.matcher(text).matches() ? Stream.of(text) : Stream.empty();
            case Collection<?> several -> several.stream().flatMap(ObjectNames::identities);
            default -> Stream.empty();
        };
    }

    /** What a fact of this name may identify. */
    private static Stream<String> kinds(String fact) {
        return switch (fact) {
            case "assignment" -> Stream.of("Assignment");
            case "copy", "direction", "opinion", "change" -> Stream.empty();
            case "delivery" -> Stream.of("Delivery");
            case "document", "reply", "replyTo" -> Stream.of("Document", "Draft");
            case "post" -> Stream.of("Post");
            case "sender", "superior" -> Stream.of("Organisation");
            case "parent", "unit" -> Stream.of("Unit");
            default -> Stream.of("Account", "Unit");
        };
    }

    /** The series of the registers among them, by identity. */
    Map<String, Series> registers(Collection<Event> events) {
        Map<String, Series> registers = new HashMap<>();
        for (Event event : events) {
            if (event.objectKind().equals("Register") && !registers.containsKey(event.objectId())) {
                series(event.objectId()).ifPresent(series -> registers.put(event.objectId(), series));
            }
        }
        return registers;
    }

    private Optional<Series> series(String register) {
        return stores.numbers().find(RegisterId.parse(register)).map(Register::series);
    }

    private Optional<String> name(String kind, String id) {
        return switch (kind) {
            case "Account" -> person(AccountId.parse(id));
            case "Assignment" -> stores.routing().find(AssignmentId.parse(id)).flatMap(this::assignment);
            case "Authorisation" ->
                stores.authorisations()
                        .find(AuthorisationId.parse(id))
                        .flatMap(given -> between(given.grantor(), given.holder()));
            case "Delegation" ->
                stores.delegations().find(DelegationId.parse(id)).flatMap(given -> between(given.from(), given.to()));
            case "Delivery" ->
                stores.deliveries()
                        .delivered(DeliveryId.parse(id))
                        .map(delivered -> delivered.fields().code().toString());
            case "Document" -> stores.incoming().find(DocumentId.parse(id)).map(ObjectNames::arrival);
            case "Draft" -> stores.outgoing().find(DraftId.parse(id)).map(this::outgoing);
            case "Organisation" ->
                stores.organisations().find(OrganisationId.parse(id)).map(Organisation::name);
            case "Post" -> stores.posts().find(PostId.parse(id)).flatMap(this::post);
            case "Register" -> series(id).flatMap(this::advisoryBody);
            case "SavedSearch" ->
                stores.savedSearches().find(SavedSearchId.parse(id)).map(SavedSearch::name);
            case "Unit" -> stores.organisations().findUnit(UnitId.parse(id)).map(Unit::name);
            default -> Optional.empty();
        };
    }

    private Optional<String> person(AccountId account) {
        return stores.accounts().find(account).map(Account::name).map(name -> name.value());
    }

    private static String arrival(IncomingDocument document) {
        return document.arrival().number() + "/" + document.arrival().book().year() + " · "
                + document.fields().code();
    }

    /** A draft has no number yet: it is known by who writes it. */
    private String outgoing(OutgoingDocument document) {
        return document.code()
                .map(DocumentCode::toString)
                .orElseGet(() -> person(document.drafter())
                        .map(drafter -> document.fields().notation() + " · " + drafter)
                        .orElse(document.fields().notation()));
    }

    private Optional<String> assignment(Assignment assignment) {
        Optional<String> whose = switch (assignment.assignee()) {
            case Assignee.ToPerson(AccountId account, UnitId unit) -> person(account);
            case Assignee.ToUnit(UnitId unit) ->
                stores.organisations().findUnit(unit).map(Unit::name);
        };
        return stores.incoming()
                .find(assignment.document())
                .map(document ->
                        arrival(document) + whose.map(name -> " · " + name).orElse(""));
    }

    /** Only the series of a council has a name; the others are told by their kind. */
    private Optional<String> advisoryBody(Series series) {
        return series instanceof Series.Advisory(UnitId body)
                ? stores.organisations().findUnit(body).map(Unit::name)
                : Optional.empty();
    }

    private Optional<String> between(AccountId giver, AccountId taker) {
        return person(giver).flatMap(from -> person(taker).map(to -> from + " → " + to));
    }

    private Optional<String> post(Post post) {
        return person(post.account()).map(holder -> post.position().title() + " · " + holder);
    }
}
