package org.vanthu.core.internal.outgoing;

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
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Sends an issued document or a copy; the system of a recipient here acknowledges by itself. */
final class Sending {

    private final Act act;

    Sending(Act act) {
        this.act = act;
    }

    /** Sends what was issued in the transaction that issues it; heads of units inside are informed. */
    List<Delivery> send(OutgoingDocument document, OutgoingDesk desk) {
        List<Delivery> deliveries = send(Letter.of(document));
        for (Delivery delivery : deliveries) {
            if (delivery.recipient() instanceof Recipient.Inside inside) {
                inform(document, inside, desk);
            }
        }
        return deliveries;
    }

    List<Delivery> send(Letter letter) {
        List<Delivery> deliveries = letter.recipients().stream()
                .map(recipient -> Delivery.sent(letter.document(), letter.sender(), recipient, act.now()))
                .toList();
        act.stores().deliveries().add(deliveries, act.actor().account());
        for (Delivery delivery : deliveries) {
            if (delivery.recipient() instanceof Recipient.Here here) {
                arrive(letter, delivery, here.organisation());
            }
        }
        return deliveries;
    }

    /** Lays it on the desks of the recipient's clerks, to be registered, and acknowledges its arrival. */
    private void arrive(Letter letter, Delivery delivery, OrganisationId recipient) {
        act.stores().desks().describe(headline(letter, delivery, recipient));
        List<AccountId> clerks = act.stores().posts().heldIn(recipient, act.now()).stream()
                .filter(post -> post.carries(Role.CLERK))
                .map(Post::account)
                .distinct()
                .toList();
        List<WorkItem> items = new ArrayList<>();
        List<Notification> notices = new ArrayList<>();
        for (AccountId clerk : clerks) {
            items.add(WorkItem.unread(
                    clerk, Worklist.TO_REGISTER, delivery.id(), Optional.empty(), act.now(), letter.atOnce()));
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
                Payload.of("document", letter.object(), "sender", letter.sender()));
    }

    private static Headline headline(Letter letter, Delivery delivery, OrganisationId recipient) {
        return new Headline(
                delivery.id(),
                recipient,
                Optional.empty(),
                letter.date(),
                letter.code(),
                letter.organName(),
                letter.subject(),
                letter.typeName(),
                letter.typeCode(),
                letter.urgency(),
                delivery.state().label(Language.VIETNAMESE),
                "");
    }

    /** Lets the head of a unit inside read it. */
    private void inform(OutgoingDocument document, Recipient.Inside inside, OutgoingDesk desk) {
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
