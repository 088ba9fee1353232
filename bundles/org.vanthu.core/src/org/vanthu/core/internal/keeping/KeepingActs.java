package org.vanthu.core.internal.keeping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.Progress;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.api.keeping.Keeping;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.api.keeping.KeptRow;
import org.vanthu.api.keeping.VerifiedFile;
import org.vanthu.core.internal.files.ReportWriting;
import org.vanthu.core.internal.files.RevisionCut;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.VerificationPolicy;

/** What is at risk, and looking at everything now. */
final class KeepingActs implements Keeping {

    private static final int MOST_ROWS = 500;

    private final Steps steps;

    KeepingActs(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Outcome<List<KeptFile>> of(DraftId document) {
        return steps.act(act -> Outcome.done(act.stores().keptFiles().of(document.document())));
    }

    @Override
    public Outcome<List<KeptFile>> ofIncoming(DocumentId document) {
        return steps.act(act -> Outcome.done(act.stores().keptFiles().of(document)));
    }

    private record ToVerify(String name, KeptFile file, VerificationPolicy policy) {}

    @Override
    public Outcome<List<VerifiedFile>> verify(DraftId document) {
        return toVerify(document).flatMap(this::verified);
    }

    @Override
    public Outcome<SignedRevision> asSigned(DraftId document, int part, String field) {
        return toVerify(document, part)
                .flatMap(kept -> new RevisionCut(steps.parts())
                        .cut(kept.name(), kept.file().current(), kept.policy(), field));
    }

    @Override
    public Outcome<DetailedReport> report(DraftId document, int part, Language language) {
        return toVerify(document, part)
                .flatMap(kept -> new ReportWriting(steps.parts())
                        .of(kept.name(), kept.file().current(), kept.policy(), language));
    }

    private Outcome<ToVerify> toVerify(DraftId document, int part) {
        return toVerify(document)
                .flatMap(files -> files.stream()
                        .filter(one -> one.file().part() == part)
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(DraftingTrouble.NO_SUCH_ANNEX, "order", part)));
    }

    private Outcome<List<ToVerify>> toVerify(DraftId document) {
        return steps.act(act -> {
            List<ToVerify> files = act.stores().keptFiles().of(document.document()).stream()
                    .filter(file -> !file.isSheet())
                    .map(file -> new ToVerify(
                            name(act, document, file.part()),
                            file,
                            TrustLookUp.policy(act.stores(), file.organisation(), act.now())))
                    .toList();
            return files.isEmpty() ? Outcome.refused(DraftingTrouble.UNSIGNED) : Outcome.done(files);
        });
    }

    /** What a file of the document is called. */
    private static String name(Act act, DraftId document, int part) {
        Optional<String> known = part == 0
                ? act.stores().outgoing().find(document).flatMap(OutgoingDocument::fileName)
                : act.stores().draftPapers().annexes(document).stream()
                        .filter(annex -> annex.order() == part)
                        .map(Annex::name)
                        .findFirst();
        return known.orElse("document.pdf");
    }

    private Outcome<List<VerifiedFile>> verified(List<ToVerify> wanted) {
        List<VerifiedFile> verified = new ArrayList<>();
        try (Scratch scratch = Scratch.of(steps.parts())) {
            for (ToVerify one : wanted) {
                Outcome<Path> laid = scratch.lay(one.file().current());
                if (!laid.isDone()) {
                    return Outcome.refused(laid.troubles());
                }
                verified.add(new VerifiedFile(
                        one.name(),
                        one.file(),
                        steps.parts().signatures().verifier().verify(laid.orThrow(), one.policy())));
            }
        }
        return Outcome.done(verified);
    }

    @Override
    public Outcome<Map<Risk, Long>> risks(OrganisationId organisation) {
        return steps.act(act -> Outcome.done(act.stores().keptFiles().risks(organisation)));
    }

    @Override
    public Outcome<List<KeptRow>> atRisk(OrganisationId organisation, int limit) {
        return steps.act(act -> Outcome.done(page(act, organisation, Optional.empty(), limit)));
    }

    @Override
    public Outcome<List<KeptRow>> atRiskAfter(OrganisationId organisation, KeptFile last, int limit) {
        return steps.act(act -> Outcome.done(page(act, organisation, Optional.of(last), limit)));
    }

    private static List<KeptRow> page(Act act, OrganisationId organisation, Optional<KeptFile> after, int limit) {
        return act
                .stores()
                .keptFiles()
                .byRisk(organisation, Risk.LEVEL_NOT_REACHED, after, Math.clamp(limit, 1, MOST_ROWS))
                .stream()
                .map(file -> new KeptRow(file, code(act, file)))
                .toList();
    }

    private static String code(Act act, KeptFile file) {
        return act.stores()
                .outgoing()
                .find(DraftId.of(file.document()))
                .flatMap(OutgoingDocument::code)
                .or(() -> act.stores()
                        .incoming()
                        .find(file.document())
                        .map(document -> document.fields().code()))
                .map(DocumentCode::toString)
                .or(() -> act.stores()
                        .copies()
                        .find(new CopyId(file.document().value()))
                        .map(DocumentCopy::code))
                .orElse("");
    }

    @Override
    public Outcome<KeepingReport> keep(OrganisationId organisation, Progress progress) {
        return steps.ask(act -> Outcome.done(organisation))
                .map(body -> new KeepingRound(steps.parts(), progress).all(body))
                .flatMap(report -> steps.act(act -> {
                    act.record(
                            "ARCHIVE_KEPT",
                            organisation,
                            Payload.of(
                                    "checked",
                                    report.checked(),
                                    "renewed",
                                    report.renewed(),
                                    "taken",
                                    report.taken(),
                                    "atRisk",
                                    report.atRisk()));
                    return Outcome.done(report);
                }));
    }
}
