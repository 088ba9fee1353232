package org.vanthu.core.internal.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.OutgoingDocument;
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

    /** Moves the document to the desks where it belongs in its state, and tells those who get it anew. */
    void place(OutgoingDocument document) {
        describe(document);
        act.stores().desks().clear(document.id(), OPEN);
        switch (document.state()) {
            case DRAFTING -> put(document, Worklist.DRAFTS, List.of(document.drafter()));
            case CONTENT_CHECK ->
                ask(document, Worklist.AWAITING_CHECK, route(document).contentChecker());
            case FORMAT_CHECK ->
                ask(document, Worklist.AWAITING_CHECK, route(document).formatChecker());
            case SIGNATURE ->
                ask(document, Worklist.AWAITING_SIGNATURE, route(document).signer());
            case ISSUE, SEALING -> put(document, Worklist.AWAITING_ISSUE, clerks(document));
            case ISSUED -> put(document, Worklist.ISSUED, partakers(document));
            case RECALLED, DISCARDED -> {}
        }
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
                        document.signer().fullName()));
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
        notify(document, people, Notification.Kind.ASKED, "");
    }

    /** Takes it off the desk of one who has given an opinion. */
    void opinionGiven(OutgoingDocument document, AccountId person) {
        act.stores().desks().take(person, Worklist.AWAITING_OPINION, document.id());
    }

    /** No opinion is awaited any more. */
    void endOpinions(OutgoingDocument document) {
        act.stores().desks().clear(document.id(), EnumSet.of(Worklist.AWAITING_OPINION));
    }

    /** Tells people of it. */
    void notify(OutgoingDocument document, Collection<AccountId> people, Notification.Kind kind, String words) {
        String shown = words.length() > 500 ? words.substring(0, 500) : words;
        List<Notification> notifications = people.stream()
                .filter(person -> !person.equals(act.actor().account()))
                .distinct()
                .map(person -> new Notification(
                        NotificationId.at(act.now()),
                        person,
                        kind,
                        document.id(),
                        Optional.of(act.actor().account()),
                        act.now(),
                        shown,
                        Optional.empty()))
                .toList();
        if (!notifications.isEmpty()) {
            act.stores().notifications().add(notifications);
        }
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

    private void ask(OutgoingDocument document, Worklist list, AccountId person) {
        put(document, list, List.of(person));
        notify(document, List.of(person), Notification.Kind.ASKED, "");
    }

    private void put(OutgoingDocument document, Worklist list, Collection<AccountId> people) {
        List<WorkItem> items = new ArrayList<>();
        for (AccountId person : people) {
            items.add(WorkItem.unread(person, list, document.id(), Optional.empty(), act.now(), Optional.empty()));
        }
        act.stores().desks().put(items);
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
