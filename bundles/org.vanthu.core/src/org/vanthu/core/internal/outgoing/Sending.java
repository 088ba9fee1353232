package org.vanthu.core.internal.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Sends an issued document in the transaction that issues it; the receiving system acknowledges by itself. */
final class Sending {

    private final Act act;
    private final OutgoingDesk desk;

    Sending(Act act, OutgoingDesk desk) {
        this.act = act;
        this.desk = desk;
    }

    List<Delivery> send(OutgoingDocument document) {
        List<Delivery> deliveries = document.fields().recipients().stream()
                .map(recipient ->
                        Delivery.sent(document.id().document(), document.organisation(), recipient, act.now()))
                .toList();
        act.stores().deliveries().add(deliveries, act.actor().account());
        for (Delivery delivery : deliveries) {
            switch (delivery.recipient()) {
                case Recipient.Here here -> arrive(document, delivery, here.organisation());
                case Recipient.Inside inside -> inform(document, inside);
                case Recipient.Outside outside -> {}
            }
        }
        return deliveries;
    }

    /** Lays it on the desks of the recipient's clerks, to be registered, and acknowledges its arrival. */
    private void arrive(OutgoingDocument document, Delivery delivery, OrganisationId recipient) {
        act.stores().desks().describe(headline(document, delivery, recipient));
        List<AccountId> clerks = act.stores().posts().heldIn(recipient, act.now()).stream()
                .filter(post -> post.carries(Role.CLERK))
                .map(Post::account)
                .distinct()
                .toList();
        List<WorkItem> items = new ArrayList<>();
        List<Notification> notices = new ArrayList<>();
        for (AccountId clerk : clerks) {
            items.add(WorkItem.unread(
                    clerk, Worklist.TO_REGISTER, delivery.id(), Optional.empty(), act.now(), due(document)));
            notices.add(new Notification(
                    NotificationId.at(act.now()),
                    clerk,
                    Notification.Kind.NEW,
                    delivery.id(),
                    Optional.empty(),
                    act.now(),
                    "",
                    Optional.empty()));
        }
        act.stores().desks().put(items);
        act.stores().notifications().add(notices);
        act.recordIn(
                recipient,
                "DELIVERY_ARRIVED",
                delivery.id(),
                Payload.of("document", document.id(), "sender", document.organisation()));
    }

    private static Optional<Instant> due(OutgoingDocument document) {
        return document.fields().urgency().atOnce()
                ? document.issue().map(OutgoingDocument.Issue::at)
                : Optional.empty();
    }

    private static Headline headline(OutgoingDocument document, Delivery delivery, OrganisationId recipient) {
        return new Headline(
                delivery.id(),
                recipient,
                Optional.empty(),
                document.number().map(OutgoingDocument.Numbered::date),
                document.code().map(DocumentCode::toString).orElse(""),
                document.organName(),
                document.fields().subject(),
                document.fields().type().vietnamese(),
                document.fields().type().code(),
                document.fields().urgency(),
                delivery.state().label(Language.VIETNAMESE),
                "");
    }

    /** Lets the head of a unit inside read it. */
    private void inform(OutgoingDocument document, Recipient.Inside inside) {
        new SignerPosts(act.stores(), act.now()).headOf(inside.unit()).ifPresent(head -> {
            act.stores().outgoing().relate(document.id(), head, Relation.INFORMED);
            act.stores()
                    .desks()
                    .put(List.of(WorkItem.unread(
                            head,
                            Worklist.FOR_INFORMATION,
                            document.id(),
                            Optional.empty(),
                            act.now(),
                            Optional.empty())));
            desk.notify(document, List.of(head), Notification.Kind.NEW, "");
        });
    }
}
