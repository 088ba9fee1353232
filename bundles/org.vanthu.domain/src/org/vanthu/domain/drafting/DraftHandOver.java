package org.vanthu.domain.drafting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;

/**
 * What becomes of an outgoing document when somebody who drafts, checks or is to sign it hands over (NĐ 30/2020, Art. 31).
 * Drafting and checking go to the other person; a signature is never given by somebody whom nobody chose for it, and nobody
 * checks what they draft: then the document goes back to its drafter, to be routed anew.
 */
public record DraftHandOver(OutgoingDocument document, AccountId from, AccountId to) {

    /** What becomes of the document. */
    public enum Way {
        /** Nothing of it is still to be done by who hands over. */
        STAYS,
        /** The other person drafts or checks it instead. */
        GOES_OVER,
        /** It goes back to its drafter without a route. */
        BACK_FOR_ROUTING
    }

    private static final Set<OutgoingState> BEFORE_CONTENT =
            EnumSet.of(OutgoingState.DRAFTING, OutgoingState.CONTENT_CHECK);
    private static final Set<OutgoingState> BEFORE_FORMAT =
            EnumSet.of(OutgoingState.DRAFTING, OutgoingState.CONTENT_CHECK, OutgoingState.FORMAT_CHECK);
    private static final Set<OutgoingState> BEFORE_SIGNATURE = EnumSet.of(
            OutgoingState.DRAFTING, OutgoingState.CONTENT_CHECK, OutgoingState.FORMAT_CHECK, OutgoingState.SIGNATURE);

    /** The states in which a document may still need its drafter, its checkers or its signer. */
    public static final Set<OutgoingState> OPEN = EnumSet.of(
            OutgoingState.DRAFTING,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORMAT_CHECK,
            OutgoingState.SIGNATURE,
            OutgoingState.ISSUE,
            OutgoingState.SEALING);

    /** What becomes of it; an approval or signature that was given stays with who gave it. */
    public Way way() {
        if (!OPEN.contains(document.state()) || !(drafts() || checksContent() || checksFormat() || signs())) {
            return Way.STAYS;
        }
        boolean judgesOwn = judges(drafterAfter());
        return signs() || judgesOwn ? Way.BACK_FOR_ROUTING : Way.GOES_OVER;
    }

    /** Whether who hands over still checks the content. */
    public boolean checksContent() {
        return route().filter(route -> route.contentChecker().equals(from)).isPresent()
                && BEFORE_CONTENT.contains(document.state());
    }

    /** Whether who hands over still checks the format. */
    public boolean checksFormat() {
        return route().filter(route -> route.formatChecker().equals(from)).isPresent()
                && BEFORE_FORMAT.contains(document.state());
    }

    private boolean drafts() {
        return document.drafter().equals(from);
    }

    private boolean signs() {
        return route().filter(route -> route.signer().equals(from)).isPresent()
                && BEFORE_SIGNATURE.contains(document.state());
    }

    private AccountId drafterAfter() {
        return drafts() ? to : document.drafter();
    }

    /** Whether a person would still have to judge it after the hand-over. */
    private boolean judges(AccountId person) {
        return routeAfter()
                .filter(route -> BEFORE_CONTENT.contains(document.state())
                                && route.contentChecker().equals(person)
                        || BEFORE_FORMAT.contains(document.state())
                                && route.formatChecker().equals(person)
                        || BEFORE_SIGNATURE.contains(document.state())
                                && route.signer().equals(person))
                .isPresent();
    }

    private Optional<ApprovalRoute> route() {
        return document.route();
    }

    private Optional<ApprovalRoute> routeAfter() {
        return route().map(route -> new ApprovalRoute(
                checksContent() ? to : route.contentChecker(),
                checksFormat() ? to : route.formatChecker(),
                route.signer(),
                route.capacity()));
    }

    /** The document with the other person in place. */
    public OutgoingDocument goneOver() {
        OutgoingChange change = document.change().drafter(drafterAfter());
        routeAfter().ifPresent(route -> change.route(route, document.signer()));
        return change.make();
    }

    /** The document with its drafter again, without a route; what was prepared to be signed no longer counts. */
    public OutgoingDocument backForRouting() {
        return document.change()
                .drafter(drafterAfter())
                .state(OutgoingState.DRAFTING)
                .unprepared()
                .unrouted()
                .make();
    }
}
