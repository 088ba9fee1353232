package org.vanthu.core.internal.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.OfficeClock;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Keeps the desks in step with the states of outgoing documents: one row a person and list. */
final class OutgoingDesk {

    private static final Set<Worklist> OPEN =
            EnumSet.of(Worklist.DRAFTS, Worklist.AWAITING_CHECK, Worklist.AWAITING_SIGNATURE, Worklist.AWAITING_ISSUE);

    private final Act act;

    OutgoingDesk(Act act) {
        this.act = act;
    }

    /** Moves the document to the desks where it belongs in its state. */
    void place(OutgoingDocument document) {
        describe(document);
        act.stores().desks().clear(document.id(), OPEN);
        switch (document.state()) {
            case DRAFTING -> put(document, Worklist.DRAFTS, List.of(document.drafter()), Optional.empty());
            case CONTENT_CHECK, FORMAT_CHECK ->
                put(document, Worklist.AWAITING_CHECK, holders(document), Optional.empty());
            case SIGNATURE -> put(document, Worklist.AWAITING_SIGNATURE, holders(document), Optional.empty());
            case ISSUE, SEALING ->
                put(document, Worklist.AWAITING_ISSUE, holders(document), Optional.of(latestIssue(document)));
            case ISSUED -> put(document, Worklist.ISSUED, partakers(document), Optional.empty());
            case RECALLED, DISCARDED -> {}
        }
    }

    /** Tells those with whom it lies now, whoever stands in for them, and the drafter that it has gone a step further. */
    void tellHolders(OutgoingDocument document) {
        switch (document.state()) {
            case CONTENT_CHECK, FORMAT_CHECK, SIGNATURE, ISSUE -> {
                List<AccountId> holders = holders(document);
                notify(document, withDeputies(document, holders), Notification.Kind.ASKED, "");
                if (document.state() != OutgoingState.CONTENT_CHECK && !holders.contains(document.drafter())) {
                    notify(
                            document,
                            List.of(document.drafter()),
                            Notification.Kind.PROGRESS,
                            document.state().label(Language.VIETNAMESE));
                }
            }
            case DRAFTING, SEALING, ISSUED, RECALLED, DISCARDED -> {}
        }
    }

    private List<AccountId> holders(OutgoingDocument document) {
        return switch (document.state()) {
            case CONTENT_CHECK -> List.of(route(document).contentChecker());
            case FORMAT_CHECK -> List.of(route(document).formatChecker());
            case SIGNATURE -> List.of(route(document).signer());
            case ISSUE, SEALING -> clerks(document);
            case DRAFTING, ISSUED, RECALLED, DISCARDED -> List.of();
        };
    }

    private List<AccountId> withDeputies(OutgoingDocument document, Collection<AccountId> people) {
        List<AccountId> told = new ArrayList<>(people);
        for (AccountId person : people) {
            act.stores().delegations().runningFrom(person, act.now()).stream()
                    .filter(delegation -> delegation.organisation().equals(document.organisation())
                            && delegation.covers(document.fields().type().code()))
                    .map(Delegation::to)
                    .forEach(told::add);
        }
        return told;
    }

    /** On the day of signing, at latest the next working day; an urgent one at once (NĐ 30/2020, Art. 18.1). */
    Instant latestIssue(OutgoingDocument document) {
        Instant signedAt = document.signature().orElseThrow().at();
        return OfficeClock.handOn(act.stores(), document.organisation(), signedAt)
                .latest(signedAt, document.fields().urgency());
    }

    /** Writes what the lists show of it. */
    void describe(OutgoingDocument document) {
        act.stores()
                .desks()
                .describe(new Headline(
                        document.id(),
                        document.organisation(),
                        document.number().map(taken -> taken.number().number()),
                        document.number().map(OutgoingDocument.Numbered::date),
                        document.code().map(DocumentCode::toString).orElse(""),
                        document.organName(),
                        document.fields().subject(),
                        document.fields().type().vietnamese(),
                        document.fields().type().code(),
                        document.fields().urgency(),
                        document.state().label(Language.VIETNAMESE),
                        names(document)));
    }

    /** With whom it lies, by name; with nobody once it is issued. */
    private String names(OutgoingDocument document) {
        List<AccountId> holders =
                document.state() == OutgoingState.DRAFTING ? List.of(document.drafter()) : holders(document);
        return holders.stream()
                .flatMap(person -> act.stores().accounts().find(person).stream())
                .map(account -> account.name().value())
                .collect(Collectors.joining(", "));
    }

    /** Lays it before people for their opinion. */
    void askOpinion(OutgoingDocument document, Collection<AccountId> people, Instant deadline) {
        act.stores()
                .desks()
                .put(people.stream()
                        .map(person -> WorkItem.unread(
                                person,
                                Worklist.AWAITING_OPINION,
                                document.id(),
                                Optional.empty(),
                                act.now(),
                                Optional.of(deadline)))
                        .toList());
        notify(document, withDeputies(document, people), Notification.Kind.ASKED, "");
    }

    /** Takes it off the desk of one who has given an opinion. */
    void opinionGiven(OutgoingDocument document, AccountId person) {
        act.stores().desks().take(person, Worklist.AWAITING_OPINION, document.id());
    }

    /** No opinion is awaited any more. */
    void endOpinions(OutgoingDocument document) {
        act.stores().desks().clear(document.id(), EnumSet.of(Worklist.AWAITING_OPINION));
    }

    /** Tells these people, but not the one who did it. */
    void notify(OutgoingDocument document, Collection<AccountId> people, Notification.Kind kind, String words) {
        act.tell(document.id(), people, kind, words);
    }

    /** Everybody who drafted, checked, signed or issued it. */
    List<AccountId> partakers(OutgoingDocument document) {
        Set<AccountId> people = new HashSet<>(List.of(document.drafter()));
        document.route()
                .ifPresent(
                        route -> people.addAll(List.of(route.contentChecker(), route.formatChecker(), route.signer())));
        people.addAll(act.stores().outgoing().related(document.id(), Relation.ISSUING_CLERK));
        return List.copyOf(people);
    }

    /** Everybody who took part, and the units inside that were informed. */
    List<AccountId> everybody(OutgoingDocument document) {
        Set<AccountId> people = new HashSet<>(partakers(document));
        people.addAll(act.stores().outgoing().related(document.id(), Relation.INFORMED));
        return List.copyOf(people);
    }

    /** What somebody has moved there is not new to that person. */
    private void put(OutgoingDocument document, Worklist list, Collection<AccountId> people, Optional<Instant> due) {
        AccountId mover = act.actor().account();
        act.stores()
                .desks()
                .put(people.stream()
                        .map(person -> WorkItem.unread(person, list, document.id(), Optional.empty(), act.now(), due))
                        .map(item -> item.account().equals(mover) ? item.readAt(act.now()) : item)
                        .toList());
    }

    private List<AccountId> clerks(OutgoingDocument document) {
        return act.stores().posts().heldIn(document.organisation(), act.now()).stream()
                .filter(post -> post.carries(Role.CLERK))
                .map(Post::account)
                .distinct()
                .toList();
    }

    private static ApprovalRoute route(OutgoingDocument document) {
        return document.route().orElseThrow(() -> new IllegalStateException("without a route: " + document.id()));
    }
}
