package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.Seen;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.IntakeReport;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.files.ReportWriting;
import org.vanthu.core.internal.files.RevisionCut;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.core.internal.incoming.Intake.Examined;
import org.vanthu.core.internal.incoming.Registration.Arrived;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.DocumentAct;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.signing.VerificationPolicy;

/**
 * What has to do with files from outside. They are received, looked into, judged and kept while no transaction is open; then
 * one short transaction does the rest. What is refused by then is not kept.
 */
final class TakingIn {

    private final Steps steps;
    private final FilesFirst files;

    TakingIn(Steps steps) {
        this.steps = steps;
        this.files = new FilesFirst(steps);
    }

    Outcome<IntakeReport> inspect(OrganisationId organisation, GivenFile file) {
        return steps.act(act -> Outcome.done())
                .flatMap(allowed -> files.looking(organisation, intake -> intake.examineAnnex(file)))
                .map(TakingIn::report);
    }

    private static IntakeReport report(Examined examined) {
        Optional<PdfFacts> pdf = examined.facts().pdf();
        return new IntakeReport(
                examined.name(),
                examined.facts().kind().mediaType(),
                examined.facts().size(),
                examined.pages(),
                pdf.map(facts -> facts.textLayer().extent().name()).orElse(""),
                examined.signatures(),
                pdf.map(PdfFacts::notices).orElse(List.of()));
    }

    /** What is to be judged, and by whose trust. */
    private record Kept(OrganisationId organisation, DocumentFile file, Sha256 current) {}

    Outcome<IntegrityReport> integrity(DocumentId document) {
        return steps.act(act -> Outcome.done(mainFile(act, document).hash())).flatMap(main -> {
            try (Scratch scratch = Scratch.of(steps.parts())) {
                return scratch.lay(main)
                        .map(file -> steps.parts().signatures().verifier().integrity(file));
            }
        });
    }

    private static DocumentFile mainFile(Act act, DocumentId document) {
        return IncomingFiles.newest(act.stores().incoming().files(document)).getFirst();
    }

    Outcome<VerificationReport> signatures(DocumentId document) {
        return steps.act(act -> Outcome.done(kept(act, document)))
                .flatMap(main -> files.looking(
                        main.organisation(),
                        intake -> intake.examineKept(main.file().name().safe(), main.current())))
                .map(Examined::signatures);
    }

    /** The copy that is kept provable, where there is one; the original is its beginning. */
    private static Kept kept(Act act, DocumentId document) {
        DocumentFile main = mainFile(act, document);
        Sha256 current = act.stores().keptFiles().of(document).stream()
                .filter(file -> file.issued().equals(main.hash()))
                .map(KeptFile::current)
                .findFirst()
                .orElse(main.hash());
        return new Kept(act.organisation(), main, current);
    }

    Outcome<DetailedReport> report(DocumentId document, Language language) {
        return steps.act(act -> {
                    Kept kept = kept(act, document);
                    return Outcome.done(new InDetail(kept, IncomingFiles.policy(act, kept.organisation())));
                })
                .flatMap(main -> new ReportWriting(steps.parts())
                        .of(main.kept().file().name().safe(), main.kept().current(), main.policy(), language));
    }

    private record InDetail(Kept kept, VerificationPolicy policy) {}

    Outcome<DetailedReport> inspectInDetail(OrganisationId organisation, GivenFile file, Language language) {
        return steps.act(act -> Outcome.done(IncomingFiles.policy(act, organisation)))
                .flatMap(policy -> new ReportWriting(steps.parts()).of(file, policy, language));
    }

    /** A main file, and by whose word its signatures are judged. */
    private record Judged(DocumentFile file, VerificationPolicy policy) {}

    Outcome<SignedRevision> asSigned(DocumentId document, String field) {
        return steps.act(act -> Outcome.done(new Judged(
                        IncomingFiles.newest(act.stores().incoming().files(document))
                                .getFirst(),
                        IncomingFiles.policy(act, act.organisation()))))
                .flatMap(main -> new RevisionCut(steps.parts())
                        .cut(main.file().name().safe(), main.file().hash(), main.policy(), field));
    }

    Outcome<Registered> register(OrganisationId organisation, IncomingDraft draft) {
        return steps.ask(act -> checked(act, organisation, draft))
                .flatMap(fields -> files.keeping(
                        organisation,
                        intake -> intake.examine(draft.main(), draft.annexes()),
                        kept -> steps.act(act -> new Registration(act, organisation)
                                .register(new Arrived(
                                        fields, kept, draft.receivedAt(), Optional.empty(), draft.acknowledged())))));
    }

    private static Outcome<IncomingFields> checked(Act act, OrganisationId organisation, IncomingDraft draft) {
        Optional<Instant> notYet = draft.receivedAt().filter(received -> received.isAfter(act.now()));
        return notYet.isPresent()
                ? Outcome.refused(Trouble.ofField(IncomingTrouble.RECEIVED_IN_FUTURE, "receivedAt"))
                : new Registration(act, organisation).check(draft.fields(), draft.acknowledged());
    }

    Outcome<Registered> registerDelivered(OrganisationId organisation, DeliveryId delivery, DeliveredEntry entry) {
        return steps.ask(act -> new DeliveredHere(act, organisation)
                        .waiting(delivery)
                        .flatMap(waiting -> new Registration(act, organisation)
                                .check(entry.fields(), entry.acknowledged())
                                .map(fields -> new Checked(fields, waiting.files()))))
                .flatMap(checked -> files.keeping(
                        organisation,
                        intake -> intake.examineAnnexes(checked.given(intake)),
                        kept -> steps.act(act -> new DeliveredHere(act, organisation)
                                .hold(delivery)
                                .flatMap(held -> received(act, held, checked.fields(), kept, entry.acknowledged())))));
    }

    /** What a clerk wrote of a delivery, found right, and the files that came with it. */
    private record Checked(IncomingFields fields, List<DeliveredDocument.File> files) {

        List<GivenFile> given(Intake intake) {
            return files.stream()
                    .map(file -> intake.kept(file.name(), file.hash()))
                    .toList();
        }
    }

    private static Outcome<Registered> received(
            Act act, Delivery held, IncomingFields fields, List<Examined> files, Set<DocumentId> acknowledged) {
        Arrived arrived =
                new Arrived(fields, files, Optional.of(held.changedAt()), Optional.of(held.id()), acknowledged);
        return new Registration(act, act.organisation()).register(arrived).flatMap(registered -> {
            Delivery.Arrival arrival = new Delivery.Arrival(registered.document(), registered.arrivalNumber());
            act.stores().desks().clear(held.id(), Set.of(Worklist.TO_REGISTER));
            return held.received(arrival, act.now())
                    .ifDone(new DeliveryProgress(act)::write)
                    .map(written -> registered);
        });
    }

    Outcome<Nothing> addAnnex(Seen<DocumentId> document, GivenFile annex) {
        return steps.ask(act -> act.stores()
                        .incoming()
                        .find(document.id())
                        .orElseThrow()
                        .after(DocumentAct.CORRECT))
                .flatMap(open -> files.keeping(
                        open.organisation(),
                        intake -> intake.examineAnnexes(List.of(annex)),
                        kept -> steps.act(act -> new DocumentChanges(act, document.id()).addAnnex(kept.getFirst()))));
    }
}
