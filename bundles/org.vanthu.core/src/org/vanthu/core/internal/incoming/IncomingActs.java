package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.api.incoming.CopyMark;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.DuplicateFound;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingRegisterRow;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.IntakeReport;
import org.vanthu.api.incoming.JudgedFile;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.blob.Blobs;

/** Receiving and registering. */
final class IncomingActs implements Incoming {

    private final Steps steps;
    private final TakingIn takingIn;

    IncomingActs(Steps steps) {
        this.steps = steps;
        this.takingIn = new TakingIn(steps);
    }

    @Override
    public Outcome<IntakeReport> inspect(OrganisationId organisation, GivenFile file) {
        return takingIn.inspect(organisation, file);
    }

    @Override
    public Outcome<DetailedReport> inspectInDetail(OrganisationId organisation, GivenFile file, Language language) {
        return takingIn.inspectInDetail(organisation, file, language);
    }

    @Override
    public Outcome<List<DuplicateFound>> duplicates(OrganisationId organisation, IncomingFields entered) {
        return steps.act(act -> Outcome.done(new Registration(act, organisation).duplicates(entered)));
    }

    @Override
    public Outcome<List<DeliveredDocument>> toRegister(OrganisationId organisation, int limit) {
        int most = Math.clamp(limit, 1, IncomingBooks.MOST_ROWS);
        return steps.act(
                act -> Outcome.done(act.stores().deliveries().toRegister(organisation, Optional.empty(), most)));
    }

    @Override
    public Outcome<Registered> register(OrganisationId organisation, IncomingDraft draft) {
        return takingIn.register(organisation, draft);
    }

    @Override
    public Outcome<Registered> registerDelivered(
            OrganisationId organisation, DeliveryId delivery, DeliveredEntry entry) {
        return takingIn.registerDelivered(organisation, delivery, entry);
    }

    @Override
    public Outcome<Nothing> refuseDelivered(OrganisationId organisation, DeliveryId delivery, String reason) {
        return steps.act(act -> new DeliveredHere(act, organisation).refuse(delivery, reason));
    }

    @Override
    public Outcome<IncomingView> view(DocumentId document) {
        return steps.act(act -> new IncomingPage(act, document).view());
    }

    @Override
    public Outcome<FileContent> file(DocumentId document, Sha256 hash) {
        return steps.act(act -> act.stores().incoming().files(document).stream()
                .filter(file -> file.hash().equals(hash))
                .findFirst()
                .map(file -> handOut(act, file.name().safe(), file.hash(), file.size()))
                .orElseGet(() -> Outcome.refused(BlobTrouble.MISSING, "hash", hash)));
    }

    @Override
    public Outcome<FileContent> deliveredFile(OrganisationId organisation, DeliveryId delivery, Sha256 hash) {
        return steps.act(act -> new DeliveredHere(act, organisation)
                        .find(delivery)
                        .flatMap(delivered -> delivered.files().stream()
                                .filter(file -> file.hash().equals(hash))
                                .findFirst()
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(IncomingTrouble.NOT_DELIVERED_HERE))))
                .flatMap(file -> Scratch.handOut(
                        steps.parts().blobs(), FileName.of(file.name()).safe(), file.hash()));
    }

    private static Outcome<FileContent> handOut(Act act, String name, Sha256 hash, long size) {
        Blobs blobs = act.parts().blobs();
        return blobs.exists(hash)
                ? Outcome.done(
                        new FileContent(name, hash, size, () -> blobs.open(hash).orThrow()))
                : Outcome.refused(BlobTrouble.MISSING, "hash", hash);
    }

    @Override
    public Outcome<IntegrityReport> integrity(DocumentId document) {
        return takingIn.integrity(document);
    }

    @Override
    public Outcome<List<JudgedFile>> signatures(DocumentId document) {
        return takingIn.signatures(document);
    }

    @Override
    public Outcome<DetailedReport> report(DocumentId document, int part, Language language) {
        return takingIn.report(document, part, language);
    }

    @Override
    public Outcome<SignedRevision> asSigned(DocumentId document, int part, String field) {
        return takingIn.asSigned(document, part, field);
    }

    @Override
    public Outcome<Nothing> correct(Seen<DocumentId> document, IncomingFields fields) {
        return steps.act(act -> new DocumentChanges(act, document.id()).correct(fields));
    }

    @Override
    public Outcome<Nothing> addAnnex(Seen<DocumentId> document, GivenFile annex) {
        return takingIn.addAnnex(document, annex);
    }

    @Override
    public Outcome<Nothing> returnToSender(Seen<DocumentId> document, String reason) {
        return steps.act(act -> new DocumentChanges(act, document.id()).returnToSender(reason));
    }

    @Override
    public Outcome<List<IncomingRegisterRow>> register(
            OrganisationId organisation, int year, int afterNumber, int limit) {
        return steps.act(act -> Outcome.done(new IncomingBooks(act, organisation).register(year, afterNumber, limit)));
    }

    @Override
    public Outcome<List<FollowUpRow>> followUp(OrganisationId organisation, int year, int afterNumber, int limit) {
        return steps.act(act -> Outcome.done(new IncomingBooks(act, organisation).followUp(year, afterNumber, limit)));
    }

    @Override
    public Outcome<FileContent> printRegister(OrganisationId organisation, int year) {
        return new IncomingPrints(steps).register(organisation, year);
    }

    @Override
    public Outcome<FileContent> printFollowUp(OrganisationId organisation, int year) {
        return new IncomingPrints(steps).followUp(organisation, year);
    }

    @Override
    public Outcome<FileContent> printSlip(DocumentId document) {
        return new IncomingPrints(steps).slip(document);
    }

    @Override
    public Outcome<List<CopyMark>> workingCopyMarks(DocumentId document) {
        return new WorkingCopies(steps).marks(document);
    }

    @Override
    public Outcome<FileContent> printWorkingCopy(DocumentId document, List<CopyMark> marks) {
        return new WorkingCopies(steps).print(document, marks);
    }
}
