package org.vanthu.core.internal.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.people.AccessChangeRow;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.api.people.Directory;
import org.vanthu.api.people.DocumentAccess;
import org.vanthu.api.people.DocumentFound;
import org.vanthu.api.people.PersonFound;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccessChangeId;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.access.AccessChange;
import org.vanthu.domain.access.AccessDecision;
import org.vanthu.domain.access.AccessRules;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Reason;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.spi.store.Stores;

/** Who can see one document, and why; the names on its list, and what was decided about them. */
final class DocumentAccessActs implements DocumentAccess {

    private static final int LONGEST_LIST = 500;

    /** Of so many people it is asked at once what they are to a document. */
    private static final int AT_ONCE = 100;

    private final Act act;
    private final Stores stores;

    DocumentAccessActs(Act act) {
        this.act = act;
        this.stores = act.stores();
    }

    @Override
    public Outcome<AccessExplained> why(Id document, AccountId person) {
        Optional<Actor> asked = stores.rights().actor(person, act.now());
        if (asked.isEmpty()) {
            return Outcome.refused(AccountTrouble.UNKNOWN_ACCOUNT);
        }
        act.record("ACCESS_EXPLAINED", document, Payload.of("person", person));
        ObjectFacts facts = facts(document, List.of(asked.get()));
        boolean active = active(Set.of(person)).contains(person);
        return Outcome.done(explain(asked.get(), facts, active ? reasons(asked.get(), facts) : List.of()));
    }

    @Override
    public Outcome<List<AccessExplained>> everybody(Id document) {
        List<Actor> people = stores.rights().actors(active(candidates()), act.now());
        List<AccessExplained> all = new ArrayList<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<Actor> some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            ObjectFacts facts = facts(document, some);
            some.stream()
                    .map(person -> explain(person, facts, reasons(person, facts)))
                    .filter(AccessExplained::canSee)
                    .forEach(all::add);
        }
        act.record("ACCESS_EXPLAINED", document, Payload.of("people", all.size()));
        return Outcome.done(all);
    }

    @Override
    public Outcome<List<AccessExplained>> readers(DocumentId document) {
        return everybody(document);
    }

    @Override
    public Outcome<List<DocumentFound>> find(OrganisationId organisation, String typed) {
        return Outcome.done(new DocumentSearch(act, organisation).by(typed));
    }

    @Override
    public Outcome<List<PersonFound>> people(OrganisationId organisation, String typed) {
        return Outcome.done(DirectoryActs.found(
                stores.accounts().search(Set.of(organisation), Toneless.of(typed), act.now(), Directory.LIMIT)));
    }

    /** Whoever has no post in the body, in their own right or lent, cannot see its documents. */
    private Set<AccountId> candidates() {
        Set<AccountId> people = stores.posts().heldIn(act.organisation(), act.now()).stream()
                .map(post -> post.account())
                .collect(Collectors.toSet());
        stores.delegations().standing(act.organisation(), act.now()).forEach(delegation -> people.add(delegation.to()));
        return people;
    }

    private Set<AccountId> active(Set<AccountId> people) {
        return stores.accounts().findAll(people).stream()
                .filter(Account::isActive)
                .map(Account::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ObjectFacts facts(Id document, List<Actor> people) {
        return act.facts(
                        document,
                        people.stream()
                                .flatMap(person -> person.people().stream())
                                .collect(Collectors.toSet()))
                .orElseThrow();
    }

    private static List<Reason> reasons(Actor person, ObjectFacts facts) {
        return AccessRules.everyReason(person, Permission.READ_DOCUMENT, facts);
    }

    private static AccessExplained explain(Actor person, ObjectFacts facts, List<Reason> reasons) {
        AccessDecision decision = AccessRules.decide(person, Permission.READ_DOCUMENT, facts);
        List<Reason> refused = new ArrayList<>();
        if (reasons.isEmpty() && !decision.isAllowed()) {
            refused.add(decision.reason());
        }
        return new AccessExplained(person.account(), person.name(), reasons, refused);
    }

    @Override
    public Outcome<AccessChangeId> grant(DocumentId document, AccountId reader, String reason) {
        boolean already =
                stores.accessChanges().readers(document, Set.of(reader)).contains(reader);
        return changeable(reader, reason).flatMap(name -> {
            if (already) {
                return Outcome.refused(RoleTrouble.READER_ALREADY, "name", name);
            }
            boolean there = stores.posts().ofAccount(reader).stream()
                    .anyMatch(post -> post.organisation().equals(act.organisation()) && post.isHeldAt(act.now()));
            return there
                    ? Outcome.done(keep(document, reader, AccessChange.Kind.GRANTED, reason))
                    : Outcome.refused(RoleTrouble.READER_NOT_OF_THE_ORGANISATION, "name", name);
        });
    }

    @Override
    public Outcome<AccessChangeId> withdraw(DocumentId document, AccountId reader, String reason) {
        boolean byName =
                stores.accessChanges().readers(document, Set.of(reader)).contains(reader);
        return changeable(reader, reason)
                .flatMap(name -> byName
                        ? Outcome.done(keep(document, reader, AccessChange.Kind.WITHDRAWN, reason))
                        : Outcome.refused(RoleTrouble.READER_NOT_BY_NAME, "name", name));
    }

    /** The reader's name, if this reader's access may be changed by the actor with this reason. */
    private Outcome<String> changeable(AccountId reader, String reason) {
        Optional<Account> account = stores.accounts().find(reader);
        if (account.isEmpty()) {
            return Outcome.refused(AccountTrouble.UNKNOWN_ACCOUNT);
        }
        if (reader.equals(act.actor().account())) {
            return Outcome.refused(RoleTrouble.GRANT_TO_ONESELF);
        }
        if (reason.isBlank()) {
            return Outcome.refused(Trouble.ofField(RoleTrouble.REASON_MISSING, "reason"));
        }
        int length = reason.strip().length();
        return length > AccessChange.REASON_LIMIT
                ? Outcome.refused(Trouble.ofField(
                        RoleTrouble.REASON_TOO_LONG, "reason", "length", length, "limit", AccessChange.REASON_LIMIT))
                : Outcome.done(account.get().name().value());
    }

    private AccessChangeId keep(DocumentId document, AccountId reader, AccessChange.Kind kind, String reason) {
        AccessChange change = new AccessChange(
                AccessChangeId.at(act.now()),
                act.organisation(),
                document,
                reader,
                kind,
                reason.strip(),
                act.actor().account(),
                act.now(),
                Optional.empty(),
                0);
        stores.accessChanges().add(change);
        String done = switch (kind) {
            case GRANTED -> "ACCESS_GRANTED";
            case WITHDRAWN -> "ACCESS_WITHDRAWN";
        };
        act.record(done, document, Payload.of("change", change.id(), "reader", reader));
        return change.id();
    }

    @Override
    public Outcome<List<AccessChangeRow>> changes(DocumentId document) {
        return Outcome.done(rows(stores.accessChanges().ofDocument(document)));
    }

    @Override
    public Outcome<List<AccessChangeRow>> history(DocumentId document) {
        return changes(document);
    }

    @Override
    public Outcome<List<AccessChangeRow>> flagged(OrganisationId organisation) {
        return Outcome.done(rows(stores.accessChanges().flaggedIn(organisation, LONGEST_LIST)));
    }

    private List<AccessChangeRow> rows(List<AccessChange> changes) {
        Set<AccountId> people = new HashSet<>();
        changes.forEach(change -> {
            people.add(change.reader());
            people.add(change.madeBy());
        });
        Map<AccountId, String> names = new Names(stores).people(people);
        Map<DocumentId, DocumentFound> documents =
                stores
                        .incoming()
                        .findAll(changes.stream().map(AccessChange::document).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(IncomingDocument::id, DocumentSearch::row));
        return changes.stream()
                .map(change -> new AccessChangeRow(
                        change,
                        names.get(change.reader()),
                        names.get(change.madeBy()),
                        Optional.ofNullable(documents.get(change.document()))))
                .toList();
    }

    @Override
    public Outcome<Nothing> confirm(AccessChangeId change) {
        return decide(change, AccessChange.Verdict.CONFIRMED);
    }

    @Override
    public Outcome<Nothing> undo(AccessChangeId change) {
        return decide(change, AccessChange.Verdict.UNDONE);
    }

    private Outcome<Nothing> decide(AccessChangeId id, AccessChange.Verdict verdict) {
        AccessChange change = stores.accessChanges().find(id).orElseThrow();
        if (!change.isFlagged()) {
            return Outcome.refused(RoleTrouble.DECIDED_ALREADY);
        }
        if (!change.mayBeDecidedBy(act.actor().account())) {
            return Outcome.refused(RoleTrouble.OWN_ACCESS_CHANGE);
        }
        stores.accessChanges().decide(change.decided(verdict, act.actor().account(), act.now()));
        String done = switch (verdict) {
            case CONFIRMED -> "ACCESS_CHANGE_CONFIRMED";
            case UNDONE -> "ACCESS_CHANGE_UNDONE";
        };
        act.record(done, change.document(), Payload.of("change", id, "reader", change.reader()));
        return Outcome.done();
    }
}
