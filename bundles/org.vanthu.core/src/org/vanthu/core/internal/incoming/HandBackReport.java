package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.incoming.HandBack;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.DelegationTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.EventSearch;

/** What a deputy did in an absent person's place, from the event log. */
final class HandBackReport {

    private static final int EVENTS_AT_ONCE = 200;
    private static final int MOST_ACTS = 1000;

    private final Act act;

    HandBackReport(Act act) {
        this.act = act;
    }

    Outcome<HandBack> of(DelegationId id) {
        AccountId caller = act.actor().account();
        return act.stores()
                .delegations()
                .find(id)
                .filter(delegation -> delegation.from().equals(caller))
                .map(delegation -> Outcome.done(report(delegation)))
                .orElseGet(() -> Outcome.refused(DelegationTrouble.UNKNOWN_DELEGATION));
    }

    private HandBack report(Delegation delegation) {
        List<Event> done = done(delegation);
        Map<Id, Headline> headlines = headlines(done);
        List<HandBack.Done> acts = done.stream()
                .map(event -> new HandBack.Done(
                        event, document(event).map(headlines::get).map(List::of).orElse(List.of())))
                .toList();
        People people = new People(act.stores(), delegation.organisation(), act.now());
        return new HandBack(delegation, people.name(delegation.to()), acts, open(delegation.from()));
    }

    private List<Event> done(Delegation delegation) {
        EventSearch search = new EventSearch(
                Set.of(),
                Optional.of(delegation.to()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(delegation.begin()),
                Optional.of(delegation.end()));
        List<Event> found = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<Event> page;
        do {
            page = act.stores().events().search(search, before, EVENTS_AT_ONCE);
            page.stream()
                    .filter(event ->
                            event.onBehalfOf().filter(delegation.from()::equals).isPresent())
                    .forEach(found::add);
            before = page.isEmpty() ? 0 : page.getLast().sequence();
        } while (page.size() == EVENTS_AT_ONCE && found.size() < MOST_ACTS);
        return found;
    }

    /** The document that an act was about: incoming, outgoing, or the one whose assignment it was. */
    private static Optional<Id> document(Event event) {
        return switch (event.objectKind()) {
            case "Document" -> Optional.of(DocumentId.parse(event.objectId()));
            case "Draft" -> Optional.of(DraftId.parse(event.objectId()));
            default -> event.payload().fact("document").map(DocumentId::parse);
        };
    }

    private Map<Id, Headline> headlines(List<Event> events) {
        List<Id> documents = events.stream()
                .flatMap(event -> document(event).stream())
                .distinct()
                .toList();
        Map<Id, Headline> all = new HashMap<>();
        for (int from = 0; from < documents.size(); from += EVENTS_AT_ONCE) {
            int until = Math.min(documents.size(), from + EVENTS_AT_ONCE);
            all.putAll(act.stores().desks().headlines(documents.subList(from, until)));
        }
        return all;
    }

    private int open(AccountId account) {
        return act.stores().desks().unread(account).entrySet().stream()
                .filter(entry -> entry.getKey().isOpenWork() || entry.getKey() == Worklist.FOR_INFORMATION)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
