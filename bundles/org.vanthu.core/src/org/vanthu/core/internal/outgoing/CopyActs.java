package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vanthu.api.Seen;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.core.internal.files.ReportWriting;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.core.internal.outgoing.CopyDesk.Begun;
import org.vanthu.core.internal.outgoing.CopyDesk.Named;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.VerificationPolicy;

/** Making copies; files are written and judged between transactions. */
final class CopyActs implements Copies {

    private final Steps steps;
    private final CopyWriting writing;

    CopyActs(Steps steps) {
        this.steps = steps;
        this.writing = new CopyWriting(steps.parts());
    }

    @Override
    public Outcome<List<DocumentCopy>> ofIncoming(DocumentId document) {
        return steps.act(act -> Outcome.done(act.stores().copies().of(document)));
    }

    @Override
    public Outcome<List<DocumentCopy>> ofIssued(DraftId document) {
        return steps.act(act -> Outcome.done(act.stores().copies().of(document.document())));
    }

    @Override
    public Outcome<CopyWork> copyIncoming(DocumentId document, CopyDraft draft) {
        return copy(new CopySource.Incoming(document), draft);
    }

    @Override
    public Outcome<CopyWork> copyIssued(DraftId document, CopyDraft draft) {
        return copy(new CopySource.Issued(document), draft);
    }

    /** The original is read before a number is taken: one that cannot be copied costs none. */
    private Outcome<CopyWork> copy(CopySource source, CopyDraft draft) {
        return steps.ask(act -> new CopyDesk(act).original(source, draft))
                .flatMap(original -> switch (draft.medium()) {
                    case ELECTRONIC ->
                        writing.forSignature(original, draft).flatMap(prepared -> begin(source, draft, prepared));
                    case PAPER ->
                        writing.readable(original, draft)
                                .flatMap(readable -> begin(source, draft, original))
                                .flatMap(begun -> print(original, draft, begun));
                })
                .flatMap(this::handOut);
    }

    private Outcome<Begun> begin(CopySource source, CopyDraft draft, Sha256 prepared) {
        return steps.act(act -> new CopyDesk(act).begin(source, draft, prepared));
    }

    /** Its number stands on the paper, so that is written when the number is taken. */
    private Outcome<Begun> print(Sha256 original, CopyDraft draft, Begun begun) {
        return writing.onPaper(original, draft, begun.block(draft))
                .flatMap(printed ->
                        steps.act(act -> new CopyDesk(act).printed(begun.copy().id(), printed)));
    }

    private Outcome<CopyWork> handOut(Begun begun) {
        return Scratch.handOut(
                        steps.parts().blobs(),
                        begun.copy().fileName(),
                        begun.copy().file().orElse(begun.copy().prepared()))
                .map(file -> new CopyWork(begun.copy(), file, begun.agency(), begun.certificates(), begun.services()));
    }

    @Override
    public Outcome<CopyWork> resume(CopyId copy) {
        return steps.act(act -> new CopyDesk(act).resume(copy)).flatMap(this::handOut);
    }

    @Override
    public Outcome<DocumentCopy> finish(Seen<CopyId> copy, GivenFile signed) {
        return steps.ask(act -> new CopyDesk(act).toSign(copy.id()))
                .flatMap(wanted -> {
                    try (Scratch scratch = Scratch.of(steps.parts())) {
                        Expectation expected = new Expectation(
                                "",
                                wanted.certificates().stream()
                                        .map(Fingerprint::new)
                                        .collect(Collectors.toSet()),
                                Map.of(),
                                wanted.policy().at());
                        return scratch.lay(wanted.prepared())
                                .flatMap(before -> new ReturnedFiles(steps.parts())
                                        .takeRaised(
                                                scratch, before, signed, expected, wanted.services(), wanted.policy()));
                    }
                })
                .flatMap(back -> steps.act(act -> new CopyDesk(act).finish(copy.id(), back)));
    }

    @Override
    public Outcome<DocumentCopy> abandon(Seen<CopyId> copy, String reason) {
        return steps.act(act -> new CopyDesk(act).abandon(copy.id(), reason));
    }

    @Override
    public Outcome<FileContent> file(CopyId copy) {
        return steps.act(act -> new CopyDesk(act).file(copy))
                .flatMap(named -> Scratch.handOut(steps.parts().blobs(), named.name(), named.file()));
    }

    private record ToVerify(Named copy, VerificationPolicy policy) {}

    @Override
    public Outcome<DetailedReport> report(CopyId copy, Language language) {
        return steps.act(act -> new CopyDesk(act)
                        .file(copy)
                        .map(named ->
                                new ToVerify(named, TrustLookUp.policy(act.stores(), act.organisation(), act.now()))))
                .flatMap(kept -> new ReportWriting(steps.parts())
                        .of(kept.copy().name(), kept.copy().file(), kept.policy(), language));
    }

    @Override
    public Outcome<List<Delivery>> send(CopyId copy, List<Recipient> recipients) {
        return steps.act(act -> new CopySending(act).send(copy, recipients));
    }

    @Override
    public Outcome<List<FollowedDelivery>> follow(CopyId copy) {
        return steps.act(act -> Outcome.done(new Following(act).deliveries(copy.document())));
    }

    @Override
    public Outcome<Delivery> dispatched(CopyId copy, DeliveryId delivery) {
        return steps.act(act -> new CopySending(act).dispatched(copy, delivery));
    }

    @Override
    public Outcome<DocumentCopy> recall(Seen<CopyId> copy, String reason) {
        return steps.act(act -> Delivery.reason(reason).flatMap(words -> new TakingBack(act).copy(copy.id(), words)));
    }

    @Override
    public Outcome<FileContent> printDispatchList(CopyId copy) {
        return steps.act(act -> Outcome.done(new CopySending(act).dispatchList(copy)))
                .flatMap(new PaperWork(steps.parts())::print);
    }
}
