package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.vanthu.api.incoming.JudgedFile;
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
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.DocumentAct;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.Verdict;
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

    /**
     * What is to be judged.
     *
     * @param current the copy that is kept provable, where there is one; the original is its beginning
     */
    private record Kept(DocumentFile file, Sha256 current) {}

    Outcome<IntegrityReport> integrity(DocumentId document) {
        return steps.act(act -> Outcome.done(
                        IncomingFiles.newest(act.stores().incoming().files(document))
                                .getFirst()
                                .hash()))
                .flatMap(main -> {
                    try (Scratch scratch = Scratch.of(steps.parts())) {
                        return scratch.lay(main)
                                .map(file ->
                                        steps.parts().signatures().verifier().integrity(file));
                    }
                });
    }

    Outcome<List<JudgedFile>> signatures(DocumentId document) {
        return steps.act(act -> Outcome.done(new Signed(act.organisation(), signed(act, document))))
                .flatMap(signed -> files.looking(signed.organisation(), intake -> judged(intake, signed.files())));
    }

    /** The files that were found signed, of a body. */
    private record Signed(OrganisationId organisation, List<Kept> files) {}

    private static Outcome<List<JudgedFile>> judged(Intake intake, List<Kept> signed) {
        List<JudgedFile> judged = new ArrayList<>();
        for (Kept one : signed) {
            String name = one.file().name().safe();
            Outcome<Examined> found = intake.examineKept(name, one.current());
            if (found instanceof Outcome.Refused<Examined>(List<Trouble> troubles)) {
                return Outcome.refused(troubles);
            }
            judged.add(
                    new JudgedFile(one.file().position(), name, found.orThrow().signatures()));
        }
        return Outcome.done(judged);
    }

    /** The main file, and the others that something was found in; what is not signed is not looked into each time. */
    private static List<Kept> signed(Act act, DocumentId document) {
        Map<Sha256, Sha256> current = new HashMap<>();
        act.stores().keptFiles().of(document).forEach(kept -> current.put(kept.issued(), kept.current()));
        return IncomingFiles.newest(act.stores().incoming().files(document)).stream()
                .filter(file -> file.position() == 0 || Verdict.named(file.verdict()) != Verdict.UNSIGNED)
                .map(file -> new Kept(file, current.getOrDefault(file.hash(), file.hash())))
                .toList();
    }

    private static Outcome<InDetail> part(Act act, DocumentId document, int part) {
        return signed(act, document).stream()
                .filter(one -> one.file().position() == part)
                .findFirst()
                .map(kept -> Outcome.done(new InDetail(kept, IncomingFiles.policy(act, act.organisation()))))
                .orElseGet(() -> Outcome.refused(DraftingTrouble.NO_SUCH_ANNEX, "order", part));
    }

    /** A file, and by whose word its signatures are judged. */
    private record InDetail(Kept kept, VerificationPolicy policy) {}

    Outcome<DetailedReport> report(DocumentId document, int part, Language language) {
        return steps.act(act -> part(act, document, part))
                .flatMap(one -> new ReportWriting(steps.parts())
                        .of(one.kept().file().name().safe(), one.kept().current(), one.policy(), language));
    }

    Outcome<DetailedReport> inspectInDetail(OrganisationId organisation, GivenFile file, Language language) {
        return steps.act(act -> Outcome.done(IncomingFiles.policy(act, organisation)))
                .flatMap(policy -> new ReportWriting(steps.parts()).of(file, policy, language));
    }

    Outcome<SignedRevision> asSigned(DocumentId document, int part, String field) {
        return steps.act(act -> part(act, document, part))
                .flatMap(one -> new RevisionCut(steps.parts())
                        .cut(one.kept().file().name().safe(), one.kept().file().hash(), one.policy(), field));
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
