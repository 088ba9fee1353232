package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.PaperWork.Sheet;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopyTrouble;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;

/** Sends copies on the way of issued documents. */
final class CopySending {

    private final Act act;
    private final CopyDesk desk;

    CopySending(Act act) {
        this.act = act;
        this.desk = new CopyDesk(act);
    }

    /** Troubles: those of {@link DocumentCopy#sendable}; {@link CopyTrouble#NO_SUCH_RECIPIENT}, {@code WORDS_TOO_LONG}. */
    Outcome<List<Delivery>> send(CopyId id, List<Recipient> wanted) {
        DocumentCopy copy = act.stores().copies().hold(id).orElseThrow();
        return known(copy, wanted)
                .flatMap(recipients -> copy.sendable(
                                recipients, act.stores().deliveries().ofDocument(id.document()))
                        .flatMap(sendable ->
                                new CopyOriginal(act, copy.source()).file().map(original -> sendable))
                        .map(sendable -> send(sendable, recipients)));
    }

    private List<Delivery> send(DocumentCopy copy, List<Recipient> recipients) {
        List<Delivery> sent = new Sending(act).send(Letter.of(copy, recipients, original(copy), act.now()));
        act.record(
                "COPY_SENT",
                copy.source().original(),
                Payload.of("copy", copy.id(), "code", copy.code(), "recipients", sent.size()));
        return sent;
    }

    /** As the office knows them. */
    private Outcome<List<Recipient>> known(DocumentCopy copy, List<Recipient> wanted) {
        List<Recipient> known = new ArrayList<>();
        for (Recipient recipient : wanted) {
            Outcome<Recipient> one = known(copy.medium(), recipient);
            if (!one.isDone()) {
                return Outcome.refused(one.troubles());
            }
            known.add(one.orThrow());
        }
        return Outcome.done(known);
    }

    /** What is on paper is carried to everybody. */
    private Outcome<Recipient> known(CopyMedium medium, Recipient recipient) {
        if (recipient instanceof Recipient.Here here) {
            return act.stores()
                    .organisations()
                    .find(here.organisation())
                    .filter(body -> body.hosting() == Organisation.Hosting.HERE)
                    .map(body -> Outcome.done(reached(medium, body)))
                    .orElseGet(() -> Outcome.refused(CopyTrouble.NO_SUCH_RECIPIENT, "recipient", recipient.name()));
        }
        boolean tooLong = recipient.name().length() > Recipient.LONGEST_NAME
                || recipient instanceof Recipient.Outside outside
                        && outside.address().length() > CopyDraft.LONGEST_LINE;
        return tooLong
                ? Outcome.refused(CopyTrouble.WORDS_TOO_LONG, "limit", CopyDraft.LONGEST_LINE)
                : Outcome.done(recipient);
    }

    private Recipient reached(CopyMedium medium, Organisation body) {
        String code = body.code().value();
        boolean carried = medium == CopyMedium.PAPER && !body.id().equals(act.organisation());
        return carried
                ? new Recipient.Outside(body.name(), Optional.of(code), "")
                : new Recipient.Here(body.id(), body.name(), code);
    }

    Outcome<Delivery> dispatched(CopyId id, DeliveryId delivery) {
        return new Following(act)
                .dispatched(id.document(), delivery, desk.find(id).source().original());
    }

    Sheet dispatchList(CopyId id) {
        DocumentCopy copy = desk.find(id);
        return new DispatchListPrint(act).ofCopy(copy, original(copy).subject());
    }

    private IncomingFields original(DocumentCopy copy) {
        return new CopyOriginal(act, copy.source()).fields();
    }
}
