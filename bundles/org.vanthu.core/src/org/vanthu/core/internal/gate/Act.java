package org.vanthu.core.internal.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.office.Office;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.AccessDecision;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.work.Notification;
import org.vanthu.spi.store.Stores;

/** One call that the gate let through: who does it, for whom, when, on what, and where it is recorded. */
public final class Act {

    private final Office office;
    private final Stores stores;
    private final Instant now;
    private final Actor actor;
    private final AccessDecision.Allowed allowed;
    private final ObjectFacts object;
    private int recorded;

    Act(Office office, Stores stores, Instant now, Actor actor, AccessDecision.Allowed allowed, ObjectFacts object) {
        this.office = office;
        this.stores = stores;
        this.now = now;
        this.actor = actor;
        this.allowed = allowed;
        this.object = object;
    }

    public Actor actor() {
        return actor;
    }

    /** The person for whom the actor stands in here; empty when it is done in one's own right. */
    public Optional<AccountId> onBehalfOf() {
        return allowed.onBehalfOf();
    }

    /** Whose business it is: the person stood in for, else the actor. */
    public AccountId principal() {
        return onBehalfOf().orElse(actor.account());
    }

    /** The time of the whole act; never before the last event. */
    public Instant now() {
        return now;
    }

    /** The object as the gate found it. */
    public ObjectFacts object() {
        return object;
    }

    /** What access decisions about other people need to know of an object; empty when there is none. */
    public Optional<ObjectFacts> facts(Id id, Set<AccountId> people) {
        return office.facts(stores, id, people, now);
    }

    /** The organisation of the object. */
    public OrganisationId organisation() {
        return object.organisation();
    }

    /** The stores, bound to the transaction of this act. */
    public Stores stores() {
        return stores;
    }

    /** What else the office works with. */
    public OfficeParts parts() {
        return office.parts();
    }

    /**
     * Records what was done, in the transaction of this act.
     *
     * @param act stable code in upper case, for example {@code INCOMING_REGISTERED}
     * @param object what it was done to
     */
    public void record(String act, Id object, Payload payload) {
        recordIn(organisation(), act, object, payload);
    }

    /** As {@link #record}, where the thing done belongs to another organisation: a delivery into its inbox. */
    public void recordIn(OrganisationId organisation, String act, Id object, Payload payload) {
        stores.events()
                .append(new NewEvent(
                        now,
                        actor.account(),
                        onBehalfOf(),
                        act,
                        object.kind(),
                        object.value().toString(),
                        organisation,
                        payload));
        recorded++;
    }

    /**
     * Tells people, once each and not the one who did it, with as many of the words as a notification holds.
     *
     * @param object what it is about; has a headline
     * @param words a reason or reminder, may be empty
     */
    public void tell(Id object, Collection<AccountId> people, Notification.Kind kind, String words) {
        String shown = words.substring(0, Math.min(words.length(), Notification.LONGEST_WORDS));
        List<Notification> told = people.stream()
                .distinct()
                .filter(person -> !person.equals(actor.account()))
                .map(person -> new Notification(
                        NotificationId.at(now),
                        person,
                        kind,
                        object,
                        Optional.of(actor.account()),
                        now,
                        shown,
                        Optional.empty()))
                .toList();
        if (!told.isEmpty()) {
            stores.notifications().add(told);
        }
    }

    /** Who looked at a thing, or did something with it, has seen all there was to tell of it until now. */
    void knowOfObject() {
        told(object.id()).ifPresent(thing -> stores.notifications().markRead(actor.account(), thing, now));
    }

    /** What people are told about, where something is done to it or to a part of it. */
    private Optional<? extends Id> told(Id id) {
        return switch (id) {
            case DocumentId document -> Optional.of(document);
            case DraftId draft -> Optional.of(draft);
            case DeliveryId delivery -> Optional.of(delivery);
            case AssignmentId assignment -> stores.routing().find(assignment).map(Assignment::document);
            default -> Optional.empty();
        };
    }

    void recordView(String operation) {
        record(
                object.id().kind().toUpperCase(Locale.ROOT) + "_VIEWED",
                object.id(),
                Payload.of("operation", operation));
    }

    void mustHaveRecorded(String operation) {
        if (recorded == 0) {
            throw new IllegalStateException(operation + " changed something and recorded no event");
        }
    }
}
