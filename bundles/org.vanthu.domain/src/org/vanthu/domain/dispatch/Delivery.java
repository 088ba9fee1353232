package org.vanthu.domain.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * One document on its way to one recipient.
 *
 * @param document the issued document
 * @param sender the organisation that issued it
 * @param state how far the recipient is
 * @param changedAt when it came to that state
 * @param arrival what the recipient registered it as, once received
 * @param reason why it was refused or recalled; empty before
 */
public record Delivery(
        DeliveryId id,
        DocumentId document,
        OrganisationId sender,
        Recipient recipient,
        DeliveryState state,
        Instant changedAt,
        Optional<Arrival> arrival,
        String reason) {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /**
     * The document as the recipient registered it.
     *
     * @param incoming the recipient's document
     * @param number its arrival number
     */
    public record Arrival(DocumentId incoming, int number) {}

    /** What is sent when a document is issued: to one here it arrives at once, to one outside it waits to be carried. */
    public static Delivery sent(DocumentId document, OrganisationId sender, Recipient recipient, Instant now) {
        DeliveryState first =
                recipient instanceof Recipient.Outside ? DeliveryState.TO_DISPATCH : DeliveryState.ARRIVED;
        return new Delivery(DeliveryId.at(now), document, sender, recipient, first, now, Optional.empty(), "");
    }

    /** Carried or posted. Troubles: {@link DispatchTrouble#NOT_IN_THIS_STATE}. */
    public Outcome<Delivery> dispatched(Instant at) {
        return to(DeliveryState.DISPATCHED, at, arrival, "");
    }

    /** Registered by the recipient. Troubles: {@link DispatchTrouble#NOT_IN_THIS_STATE}. */
    public Outcome<Delivery> received(Arrival as, Instant at) {
        return to(DeliveryState.RECEIVED, at, Optional.of(as), "");
    }

    /**
     * Assigned, in hand or done at the recipient's. Being there already is no trouble and changes nothing.
     * Troubles: {@link DispatchTrouble#NOT_IN_THIS_STATE}.
     *
     * @param state {@link DeliveryState#ASSIGNED}, {@link DeliveryState#IN_HAND} or {@link DeliveryState#DONE}
     */
    public Outcome<Delivery> handled(DeliveryState state, Instant at) {
        if (state != DeliveryState.ASSIGNED && state != DeliveryState.IN_HAND && state != DeliveryState.DONE) {
            throw new IllegalArgumentException("not a state of handling: " + state);
        }
        return state == this.state ? Outcome.done(this) : to(state, at, arrival, "");
    }

    /**
     * Returned by the recipient.
     * Troubles: {@link DispatchTrouble#NOT_IN_THIS_STATE}, {@link DispatchTrouble#REASON_MISSING},
     * {@link DispatchTrouble#REASON_TOO_LONG}.
     */
    public Outcome<Delivery> refused(String why, Instant at) {
        return reason(why).flatMap(words -> to(DeliveryState.REFUSED, at, arrival, words));
    }

    /** Taken back by the issuer; troubles as {@link #refused}. */
    public Outcome<Delivery> recalled(String why, Instant at) {
        return reason(why).flatMap(words -> to(DeliveryState.RECALLED, at, arrival, words));
    }

    /** A reason that must be given: tidied. Troubles: {@link DispatchTrouble#REASON_MISSING}, {@code REASON_TOO_LONG}. */
    public static Outcome<String> reason(String why) {
        String words = why.strip();
        if (words.isEmpty()) {
            return Outcome.refused(Trouble.ofField(DispatchTrouble.REASON_MISSING, "reason"));
        }
        return words.length() > LONGEST_REASON
                ? Outcome.refused(Trouble.ofField(
                        DispatchTrouble.REASON_TOO_LONG, "reason", "length", words.length(), "limit", LONGEST_REASON))
                : Outcome.done(words);
    }

    private Outcome<Delivery> to(DeliveryState next, Instant at, Optional<Arrival> as, String why) {
        if (!state.next().contains(next)) {
            return Outcome.refused(
                    DispatchTrouble.NOT_IN_THIS_STATE,
                    "recipient",
                    recipient.name(),
                    "state",
                    state.label(Language.ENGLISH),
                    "stateVi",
                    state.label(Language.VIETNAMESE));
        }
        return Outcome.done(new Delivery(id, document, sender, recipient, next, at, as, why));
    }
}
