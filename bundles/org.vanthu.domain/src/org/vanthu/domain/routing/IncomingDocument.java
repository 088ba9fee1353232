package org.vanthu.domain.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.outcome.Outcome;

/**
 * A registered incoming document.
 *
 * @param arrival its place in the register: year and arrival number
 * @param arrivalDate the day it was registered as arrived
 * @param receivedAt when it came to the office
 * @param delivery the delivery by which another organisation here sent it; empty when it came as a file
 * @param fields what the clerk entered
 * @param pages pages of the main file
 * @param verdict what was found of the signatures of the main file
 * @param state how far it is
 * @param passedOnAt when it was first submitted or passed on
 * @param endedReason why it was sent back or cancelled, else empty
 * @param version counts its changes, from 0
 */
public record IncomingDocument(
        DocumentId id,
        OrganisationId organisation,
        LedgerNumber arrival,
        LocalDate arrivalDate,
        Instant receivedAt,
        Instant registeredAt,
        AccountId registeredBy,
        Optional<DeliveryId> delivery,
        IncomingFields fields,
        int pages,
        String verdict,
        HandlingState state,
        Optional<Instant> passedOnAt,
        String endedReason,
        Optional<Instant> endedAt,
        long version) {

    /**
     * It after an act on the document itself.
     * Troubles: {@link RoutingTrouble#DOCUMENT_NOT_IN_THIS_STATE}.
     */
    public Outcome<IncomingDocument> after(DocumentAct act) {
        return state.after(act)
                .map(next -> Outcome.done(in(next)))
                .orElseGet(() -> Outcome.refused(RoutingRules.notInThisState(act, state)));
    }

    /** With the state that follows from its assignments; once ended it stays ended. */
    public IncomingDocument in(HandlingState next) {
        return copy(fields, state.isOpen() ? next : state, passedOnAt, endedReason, endedAt);
    }

    /** With corrected fields. Troubles: {@link RoutingTrouble#DOCUMENT_NOT_IN_THIS_STATE}. */
    public Outcome<IncomingDocument> corrected(IncomingFields corrected) {
        return state.after(DocumentAct.CORRECT)
                .map(same -> Outcome.done(copy(corrected, same, passedOnAt, endedReason, endedAt)))
                .orElseGet(() -> Outcome.refused(RoutingRules.notInThisState(DocumentAct.CORRECT, state)));
    }

    /** First submitted or passed on at this moment; a later passing on changes nothing. */
    public IncomingDocument passedOn(Instant at) {
        return copy(fields, state, Optional.of(passedOnAt.orElse(at)), endedReason, endedAt);
    }

    /**
     * Sent back or cancelled for a reason.
     * Troubles: {@link RoutingTrouble#DOCUMENT_NOT_IN_THIS_STATE}, those of {@link RoutingRules#reason}.
     */
    public Outcome<IncomingDocument> endedBy(DocumentAct act, String why, Instant at) {
        return RoutingRules.reason(why)
                .flatMap(words -> state.after(act)
                        .map(next -> Outcome.done(copy(fields, next, passedOnAt, words, Optional.of(at))))
                        .orElseGet(() -> Outcome.refused(RoutingRules.notInThisState(act, state))));
    }

    private IncomingDocument copy(
            IncomingFields with, HandlingState next, Optional<Instant> passed, String why, Optional<Instant> ended) {
        return new IncomingDocument(
                id,
                organisation,
                arrival,
                arrivalDate,
                receivedAt,
                registeredAt,
                registeredBy,
                delivery,
                with,
                pages,
                verdict,
                next,
                passed,
                why,
                ended,
                version);
    }

    /** The same with the next version, as it is to be written. */
    public IncomingDocument nextVersion() {
        return new IncomingDocument(
                id,
                organisation,
                arrival,
                arrivalDate,
                receivedAt,
                registeredAt,
                registeredBy,
                delivery,
                fields,
                pages,
                verdict,
                state,
                passedOnAt,
                endedReason,
                endedAt,
                version + 1);
    }

    /**
     * All metadata of Annex VI Part II.II that this document has, the fields filled by the system included.
     *
     * @param organisationCode code of the organisation that keeps it
     */
    public Map<IncomingField, String> metadata(String organisationCode) {
        Map<IncomingField, String> all = fields.written();
        all.put(IncomingField.FILE_ORGAN_ID, organisationCode);
        all.put(IncomingField.FILE_CATALOG, Integer.toString(arrival.book().year()));
        all.put(IncomingField.PAGE_AMOUNT, Integer.toString(pages));
        all.put(IncomingField.ARRIVAL_DATE, arrivalDate.toString());
        all.put(IncomingField.ARRIVAL_NUMBER, Integer.toString(arrival.number()));
        return all;
    }
}
