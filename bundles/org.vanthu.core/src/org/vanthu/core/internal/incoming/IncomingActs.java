package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.DuplicateFound;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingRegisterRow;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.IntakeReport;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.incoming.Intake.Examined;
import org.vanthu.core.internal.incoming.Registration.Arrived;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.RoutingRules;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.pdf.PdfFacts;

/** Receiving and registering. */
final class IncomingActs implements Incoming {

    private final Act act;

    IncomingActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<IntakeReport> inspect(OrganisationId organisation, GivenFile file) {
        try (Intake intake = IncomingFiles.intake(act, organisation)) {
            return intake.examineAnnex(file).map(IncomingActs::report);
        }
    }

    private static IntakeReport report(Examined examined) {
        Optional<PdfFacts> pdf = examined.facts().pdf();
        return new IntakeReport(
                examined.name(),
                examined.facts().kind().mediaType(),
                examined.facts().size(),
                examined.pages(),
                pdf.map(facts -> facts.textLayer().toString()).orElse(""),
                examined.signatures(),
                pdf.map(PdfFacts::notices).orElse(List.of()));
    }

    @Override
    public Outcome<List<DuplicateFound>> duplicates(OrganisationId organisation, IncomingFields entered) {
        return Outcome.done(new Registration(act, organisation).duplicates(entered));
    }

    @Override
    public Outcome<List<DeliveredDocument>> toRegister(OrganisationId organisation, int limit) {
        return Outcome.done(act.stores().deliveries().toRegister(organisation, Optional.empty(), limit));
    }

    @Override
    public Outcome<Registered> register(OrganisationId organisation, IncomingDraft draft) {
        Registration registration = new Registration(act, organisation);
        Instant received = draft.receivedAt().orElse(act.now());
        if (received.isAfter(act.now())) {
            return Outcome.refused(Trouble.ofField(IncomingTrouble.RECEIVED_IN_FUTURE, "receivedAt"));
        }
        return registration.check(draft.fields(), draft.acknowledged()).flatMap(fields -> {
            try (Intake intake = IncomingFiles.intake(act, organisation)) {
                return intake.examineMain(draft.main())
                        .flatMap(main -> intake.examineAnnexes(draft.annexes()).flatMap(annexes -> {
                            List<Examined> files = new ArrayList<>(List.of(main));
                            files.addAll(annexes);
                            Arrived arrived =
                                    new Arrived(fields, files, received, Optional.empty(), draft.acknowledged());
                            return registration.register(arrived, intake);
                        }));
            }
        });
    }

    @Override
    public Outcome<Registered> registerDelivered(
            OrganisationId organisation, DeliveryId delivery, DeliveredEntry entry) {
        Registration registration = new Registration(act, organisation);
        return deliveredHere(organisation, delivery)
                .flatMap(held -> registration
                        .check(entry.fields(), entry.acknowledged())
                        .flatMap(fields -> {
                            try (Intake intake = IncomingFiles.intake(act, organisation)) {
                                return examine(intake, delivery)
                                        .flatMap(files -> registration.register(
                                                arrived(held, fields, files, entry.acknowledged()), intake))
                                        .flatMap(registered -> received(held, registered));
                            }
                        }));
    }

    private static Arrived arrived(
            Delivery held, IncomingFields fields, List<Examined> files, Set<DocumentId> acknowledged) {
        return new Arrived(fields, files, held.changedAt(), Optional.of(held.id()), acknowledged);
    }

    private Outcome<List<Examined>> examine(Intake intake, DeliveryId delivery) {
        DeliveredDocument delivered =
                act.stores().deliveries().delivered(delivery).orElseThrow();
        List<Examined> files = new ArrayList<>();
        for (DeliveredDocument.File file : delivered.files()) {
            Outcome<Examined> examined = intake.examineKept(file.name(), file.hash());
            if (!examined.isDone()) {
                return Outcome.refused(examined.troubles());
            }
            files.add(examined.orThrow());
        }
        return Outcome.done(files);
    }

    private Outcome<Registered> received(Delivery held, Registered registered) {
        Delivery.Arrival arrival = new Delivery.Arrival(registered.document(), registered.arrivalNumber());
        act.stores().desks().clear(held.id(), Set.of(Worklist.TO_REGISTER));
        return held.received(arrival, act.now())
                .ifDone(new DeliveryProgress(act)::write)
                .map(written -> registered);
    }

    @Override
    public Outcome<Nothing> refuseDelivered(OrganisationId organisation, DeliveryId delivery, String reason) {
        return RoutingRules.reason(reason)
                .flatMap(words -> deliveredHere(organisation, delivery)
                        .flatMap(held -> new DeliveryProgress(act).refuse(held, words))
                        .flatMap(refused -> {
                            act.stores().desks().clear(delivery, Set.of(Worklist.TO_REGISTER));
                            act.record("DELIVERY_RETURNED", delivery, Payload.of("reason", words));
                            return Outcome.done();
                        }));
    }

    /** The delivery, held, if it waits here to be registered. */
    private Outcome<Delivery> deliveredHere(OrganisationId organisation, DeliveryId delivery) {
        return act.stores().deliveries().hold(delivery).flatMap(held -> {
            boolean here = held.recipient() instanceof Recipient.Here to
                    && to.organisation().equals(organisation);
            return here && held.state() == DeliveryState.ARRIVED
                    ? Outcome.done(held)
                    : Outcome.refused(IncomingTrouble.NOT_DELIVERED_HERE);
        });
    }

    @Override
    public Outcome<IncomingView> view(DocumentId document) {
        return new IncomingPage(act, document).view();
    }

    @Override
    public Outcome<FileContent> file(DocumentId document, Sha256 hash) {
        return act.stores().incoming().files(document).stream()
                .filter(file -> file.hash().equals(hash))
                .findFirst()
                .map(file -> handOut(file.name().safe(), file.hash(), file.size()))
                .orElseGet(() -> Outcome.refused(BlobTrouble.MISSING, "hash", hash));
    }

    @Override
    public Outcome<FileContent> deliveredFile(OrganisationId organisation, DeliveryId delivery, Sha256 hash) {
        return act.stores()
                .deliveries()
                .delivered(delivery)
                .filter(delivered -> delivered.delivery().recipient() instanceof Recipient.Here to
                        && to.organisation().equals(organisation))
                .flatMap(delivered -> delivered.files().stream()
                        .filter(file -> file.hash().equals(hash))
                        .findFirst())
                .map(file -> handOut(FileName.of(file.name()).safe(), file.hash(), file.size()))
                .orElseGet(() -> Outcome.refused(IncomingTrouble.NOT_DELIVERED_HERE));
    }

    private Outcome<FileContent> handOut(String name, Sha256 hash, long size) {
        Blobs blobs = act.parts().blobs();
        return blobs.exists(hash)
                ? Outcome.done(
                        new FileContent(name, hash, size, () -> blobs.open(hash).orThrow()))
                : Outcome.refused(BlobTrouble.MISSING, "hash", hash);
    }

    @Override
    public Outcome<VerificationReport> signatures(DocumentId document) {
        DocumentFile main =
                IncomingFiles.newest(act.stores().incoming().files(document)).getFirst();
        try (Intake intake = IncomingFiles.intake(act, act.organisation())) {
            return intake.examineKept(main.name().safe(), main.hash()).map(Examined::signatures);
        }
    }

    @Override
    public Outcome<Nothing> correct(Seen<DocumentId> document, IncomingFields fields) {
        return new DocumentChanges(act, document.id()).correct(fields);
    }

    @Override
    public Outcome<Nothing> addAnnex(Seen<DocumentId> document, GivenFile annex) {
        return new DocumentChanges(act, document.id()).addAnnex(annex);
    }

    @Override
    public Outcome<Nothing> returnToSender(Seen<DocumentId> document, String reason) {
        return new DocumentChanges(act, document.id()).returnToSender(reason);
    }

    @Override
    public Outcome<List<IncomingRegisterRow>> register(
            OrganisationId organisation, int year, int afterNumber, int limit) {
        return Outcome.done(new IncomingBooks(act, organisation).register(year, afterNumber, limit));
    }

    @Override
    public Outcome<List<FollowUpRow>> followUp(OrganisationId organisation, int year, int afterNumber, int limit) {
        return Outcome.done(new IncomingBooks(act, organisation).followUp(year, afterNumber, limit));
    }

    @Override
    public Outcome<FileContent> printRegister(OrganisationId organisation, int year) {
        return new IncomingPrints(act, organisation).register(year);
    }

    @Override
    public Outcome<FileContent> printFollowUp(OrganisationId organisation, int year) {
        return new IncomingPrints(act, organisation).followUp(year);
    }

    @Override
    public Outcome<FileContent> printSlip(DocumentId document) {
        return new IncomingPrints(act, act.organisation()).slip(document);
    }
}
