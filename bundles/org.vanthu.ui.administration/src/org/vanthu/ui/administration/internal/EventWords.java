package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.audit.EventPage;
import org.vanthu.domain.Language;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.numbering.Series;
import org.vanthu.ui.kit.text.Texts;

/** What was done, in words; a code without words is shown as it is, for the record is older than any translation. */
final class EventWords {

    /** Acts that one may look for; the empty one narrows nothing. */
    private static final List<String> CODES = List.of(
            "ACCESS_EXPLAINED",
            "ACCESS_GRANTED",
            "ACCESS_WITHDRAWN",
            "ACCESS_CHANGE_CONFIRMED",
            "ACCESS_CHANGE_UNDONE",
            "ACCOUNTS_REVIEWED",
            "ACCOUNT_CLOSED",
            "ACCOUNT_OPENED",
            "ACCOUNT_RENAMED",
            "ACCOUNT_RESUMED",
            "ACCOUNT_SUSPENDED",
            "ACCOUNT_VIEWED",
            "AMENDED_BEFORE_SIGNING",
            "ANNEXES_REMOVED",
            "ANNEX_ADDED",
            "ARCHIVE_KEPT",
            "ASSIGNMENT_COMPLETED",
            "ASSIGNMENT_GIVEN",
            "ASSIGNMENT_HANDED_OVER",
            "ASSIGNMENT_RECALLED",
            "ASSIGNMENT_REOPENED",
            "ASSIGNMENT_RETURNED",
            "ASSIGNMENT_TAKEN_UP",
            "ASSIGNMENT_URGED",
            "BACKUP_MADE",
            "CERTIFICATE_REGISTERED",
            "CERTIFICATE_WITHDRAWN",
            "CLERK_WORK_HANDED_OVER",
            "CLOCK_SET_BACK",
            "CONTENT_AMENDED",
            "CONTENT_APPROVED",
            "COPY_ABANDONED",
            "COPY_BEGUN",
            "COPY_MADE",
            "COPY_RECALLED",
            "COPY_SENT",
            "DELEGATION_GIVEN",
            "DELEGATION_REVOKED",
            "DELIVERY_ARRIVED",
            "DELIVERY_ASSIGNED",
            "DELIVERY_DISPATCHED",
            "DELIVERY_DONE",
            "DELIVERY_IN_HAND",
            "DELIVERY_RECALLED",
            "DELIVERY_RECEIVED",
            "DELIVERY_REFUSED",
            "DELIVERY_RETURNED",
            "DELIVERY_TO_DISPATCH",
            "DESK_MARKED_READ",
            "DESK_MARKED_UNREAD",
            "DISPATCHED",
            "DOCUMENT_FOLLOWED",
            "DOCUMENT_UNFOLLOWED",
            "DOCUMENT_VIEWED",
            "DRAFT_BACK_FOR_ROUTING",
            "DRAFT_COMPOSED",
            "DRAFT_DISCARDED",
            "DRAFT_EDITED",
            "DRAFT_HANDED_OVER",
            "DRAFT_INITIALLED",
            "DRAFT_ROUTED",
            "DRAFT_SERIES_CHOSEN",
            "DRAFT_STARTED",
            "DRAFT_SUBMITTED",
            "DRAFT_VIEWED",
            "DRAFT_WITHDRAWN",
            "EVENTS_EXPORTED",
            "EVIDENCE_KEPT",
            "EVIDENCE_PRINTED",
            "FORMAT_APPROVED",
            "INCOMING_ANNEX_ADDED",
            "INCOMING_CANCELLED",
            "INCOMING_CORRECTED",
            "INCOMING_REGISTERED",
            "INCOMING_RETURNED_TO_SENDER",
            "INCOMING_SUBMITTED",
            "ISSUED",
            "ISSUE_BEGUN",
            "ISSUE_STOPPED_NUMBER_KEPT",
            "ISSUE_STOPPED_NUMBER_VOIDED",
            "KNOWN_ORGANISATIONS_ADDED",
            "MARKS_PLACED",
            "MENDED_BY",
            "NOTIFICATIONS_SEEN",
            "NUMBER_KEPT",
            "NUMBER_RESERVED",
            "NUMBER_TAKEN",
            "NUMBER_TAKEN_OFF",
            "NUMBER_VOIDED",
            "OFFICE_BEGUN",
            "OFFICE_CHECKED",
            "OFFICE_DAYS_SET",
            "OFFICE_HOURS_SET",
            "OFFICE_RESTORED",
            "OPINIONS_ASKED",
            "OPINION_GIVEN",
            "OPINION_HANDED_OVER",
            "ORGANISATION_CHANGED",
            "ORGANISATION_CLOSED",
            "ORGANISATION_MOVED",
            "ORGANISATION_OPENED",
            "ORGANISATION_VIEWED",
            "PAGES_SEEN",
            "PASSWORD_CHANGED",
            "PASSWORD_RESET",
            "POST_BEGUN",
            "POST_ENDED",
            "RECALLED",
            "REGISTER_OPENED",
            "RETURNED_FOR_CONTENT",
            "RETURNED_FOR_FORMAT",
            "RETURNED_UNISSUED",
            "RETURNED_UNSIGNED",
            "REVOCATIONS_KEPT",
            "ROLE_ADDED",
            "ROLE_CHANGED",
            "ROLE_REMOVED",
            "ROOT_DISTRUSTED",
            "ROOT_TRUSTED",
            "SEAL_IMAGE_KEPT",
            "SEARCH_DELETED",
            "SEARCH_SAVED",
            "SENT",
            "SIGNATURE_IMAGE_KEPT",
            "SEALED_UNSEEN",
            "SIGNATURE_UNDONE",
            "SIGNED",
            "SIGNED_IN",
            "SIGNED_OUT",
            "SIGNING_AUTHORISATION_REVOKED",
            "SIGNING_AUTHORISED",
            "PROOF_AT_RISK",
            "PROOF_RENEWED",
            "SIGNING_SERVICES_REMOVED",
            "SIGNING_SKIPPED",
            "SIGNING_SERVICES_SET",
            "SIGN_IN_GUARDED",
            "SIGN_IN_REFUSED",
            "UNIT_ADDED",
            "UNIT_CHANGED",
            "UNIT_CLOSED",
            "VERSION_ADDED",
            "VIEWED_AS",
            "WORK_HANDED_OVER",
            "WORKING_COPY_PRINTED");

    private final Texts texts;

    private final Language language;

    EventWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** Every act by its words, none first. */
    List<String> codes() {
        List<String> codes = new ArrayList<>(CODES);
        codes.sort(Comparator.comparing(this::of));
        codes.addFirst("");
        return codes;
    }

    String of(String act) {
        if (act.isEmpty()) {
            return texts.get("events.every");
        }
        String key = "event." + act;
        return texts.has(key) ? texts.get(key) : act;
    }

    /** What it was done to: its kind in words, and what people call it. */
    String object(Event event, EventPage page) {
        String kind = Optional.ofNullable(page.registers().get(event.objectId()))
                .map(this::register)
                .orElseGet(() -> kind(event.objectKind()));
        Stream<String> known = Stream.of(
                        Optional.of(kind), Optional.ofNullable(page.objects().get(event.objectId())), number(event))
                .flatMap(Optional::stream);
        return known.collect(Collectors.joining(" · "));
    }

    /** What a thing is called by its kind alone. */
    String kind(String kind) {
        String key = "object." + kind.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.get(key) : kind;
    }

    private String register(Series series) {
        return switch (series) {
            case Series.Arrivals arrivals -> texts.get("object.register.arrivals");
            case Series.Administrative administrative -> texts.get("object.register.administrative");
            case Series.OfType own ->
                texts.get("object.register.type", "type", own.type().label(language));
            case Series.Legal legal ->
                texts.get("object.register.type", "type", legal.type().vietnamese());
            case Series.Advisory advisory -> texts.get("object.register.advisory");
            case Series.Copies copies -> texts.get("object.register.copies");
        };
    }

    /** Which number of a register, in which year, where the event is about one. */
    private Optional<String> number(Event event) {
        return event.objectKind().equals("Register")
                ? event.payload()
                        .fact("number")
                        .flatMap(number -> event.payload()
                                .fact("year")
                                .map(year -> texts.get("object.register.number", "number", number, "year", year)))
                : Optional.empty();
    }
}
