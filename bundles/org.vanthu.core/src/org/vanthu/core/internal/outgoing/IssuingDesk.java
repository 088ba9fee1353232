package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.ReturnedFiles.Proof;
import org.vanthu.core.internal.outgoing.SealedFiles.Sealed;
import org.vanthu.core.internal.outgoing.SealedFiles.SealedAnnex;
import org.vanthu.core.internal.outgoing.SealedFiles.ToSeal;
import org.vanthu.core.internal.settings.ServiceLookUp;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.domain.work.Notification;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.signing.SigningTrouble;

/** What lies before the clerk to be numbered, sealed and issued. */
final class IssuingDesk {

    private final Act act;
    private final DraftDocuments documents;
    private final OutgoingNumbers numbers;

    IssuingDesk(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
        this.numbers = new OutgoingNumbers(act, documents);
    }

    /**
     * A document under its number, whose files are to be handed out.
     *
     * @param place name of the place in the date line
     * @param certificates those of the agency's seal
     * @param services what the organisation wants of its signatures
     */
    record Begun(
            OutgoingDocument document,
            String place,
            List<Annex> annexes,
            Set<Sha256> certificates,
            SigningServices services) {}

    Outcome<Begun> begin(DraftId id, NumberChoice choice) {
        return documents.doing(id, OutgoingAct.BEGIN_ISSUE).flatMap(document -> {
            if (document.signature().isEmpty()) {
                return Outcome.refused(DraftingTrouble.UNSIGNED);
            }
            if (certificates().isEmpty()) {
                return Outcome.refused(DraftingTrouble.NO_CERTIFICATE, "holder", issuer().name());
            }
            return numbers.takeFor(document, choice).map(entry -> {
                OutgoingDocument changed = documents.save(
                        document.inPlace()
                                .number(new OutgoingDocument.Numbered(entry.number(), entry.date()))
                                .make(),
                        "ISSUE_BEGUN",
                        Payload.of("number", entry.number().number(), "date", entry.date()));
                act.stores().outgoing().relate(changed.id(), act.actor().account(), Relation.ISSUING_CLERK);
                return begun(changed);
            });
        });
    }

    Outcome<Begun> resume(DraftId id) {
        OutgoingDocument document = documents.find(id);
        return document.state() == OutgoingState.SEALING
                ? Outcome.done(begun(document))
                : Outcome.refused(document.state().not(OutgoingAct.FINISH_ISSUE));
    }

    private Begun begun(OutgoingDocument document) {
        return new Begun(
                document,
                issuer().place(),
                act.stores().draftPapers().annexes(document.id()),
                certificates(),
                services());
    }

    /** What has to come back sealed. Troubles: {@link DraftingTrouble#UNSIGNED}, not in this state. */
    Outcome<ToSeal> toSeal(DraftId id) {
        return documents
                .doing(id, OutgoingAct.FINISH_ISSUE)
                .flatMap(document -> document.signature()
                        .map(signature -> Outcome.done(new ToSeal(
                                signature.file(),
                                values(document),
                                act.stores().draftPapers().annexes(id),
                                certificates(),
                                services(),
                                TrustLookUp.policy(act.stores(), act.organisation(), act.now()))))
                        .orElseGet(() -> Outcome.refused(DraftingTrouble.UNSIGNED)));
    }

    private SigningServices services() {
        return ServiceLookUp.of(act.stores(), act.organisation());
    }

    private CellValues values(OutgoingDocument document) {
        OutgoingDocument.Numbered number = document.number().orElseThrow();
        return new CellValues(
                Integer.toString(number.number().number()),
                document.fields().notation(),
                issuer().place(),
                number.date());
    }

    /**
     * The signed file and the annexes, with what the clerk has looked at. Troubles: {@link DraftingTrouble#UNSIGNED}.
     *
     * @param counted how many pages those annexes have of which it was not kept
     */
    Outcome<SigningReview> review(DraftId id, Map<Sha256, Integer> counted) {
        return pages(documents.find(id), counted).map(PagesToSee::review);
    }

    Outcome<Set<Integer>> pagesSeen(DraftId id, Set<Integer> looked, Map<Sha256, Integer> counted) {
        return pages(documents.find(id), counted).map(pages -> {
            pages.note(looked);
            return pages.review().seen();
        });
    }

    private Outcome<PagesToSee> pages(OutgoingDocument document, Map<Sha256, Integer> counted) {
        return document.signature()
                .map(signature -> Outcome.done(new PagesToSee(act, document, signature.file(), counted)))
                .orElseGet(() -> Outcome.refused(DraftingTrouble.UNSIGNED));
    }

    /** The signer has seen every page; whoever seals may leave some out, on purpose, and that is on the record. */
    private void recordUnseen(OutgoingDocument document) {
        pages(document, Map.of()).map(PagesToSee::review).ifDone(review -> {
            if (!review.isSeen()) {
                act.record(
                        "SEALED_UNSEEN",
                        document.id(),
                        Payload.of("seen", PagesToSee.ranges(review.seen()), "pages", review.pages()));
            }
        });
    }

    /** Issues and sends what came back sealed; whether the seal still counts is asked again. */
    Outcome<OutgoingDocument> finish(DraftId id, Sealed sealed) {
        return documents
                .doing(id, OutgoingAct.FINISH_ISSUE)
                .flatMap(document -> certificates().contains(sealed.certificate())
                        ? numbers.use(document).map(entry -> issue(document, sealed))
                        : Outcome.refused(
                                SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE, "certificate", issuer().name()));
    }

    private OutgoingDocument issue(OutgoingDocument document, Sealed sealed) {
        recordUnseen(document);
        sealed.annexes().forEach(annex -> act.stores().draftPapers().writeAnnex(document.id(), annex.annex()));
        OutgoingDocument issued =
                document.inPlace().issue(issueOf(document, sealed)).make();
        keep(issued, sealed);
        act.stores().outgoing().relate(issued.id(), act.actor().account(), Relation.ISSUING_CLERK);
        documents.keepJudgement(issued, OutgoingAct.FINISH_ISSUE, "");
        OutgoingDocument saved = documents.save(issued, "ISSUED", facts(issued, sealed.proof()));
        List<Delivery> sent = new Sending(act).send(saved, documents.desk());
        act.record("SENT", saved.id(), Payload.of("recipients", sent.size()));
        saved.mends()
                .ifPresent(earlier -> act.record(
                        "MENDED_BY", earlier.document(), Payload.of("by", saved.id(), "how", earlier.mending())));
        documents.desk().notify(saved, documents.desk().partakers(saved), Notification.Kind.PROGRESS, code(saved));
        return saved;
    }

    /** From now on its files are looked at on a schedule; what could not be fetched now is fetched then. */
    private void keep(OutgoingDocument issued, Sealed sealed) {
        keep(issued, 0, sealed.main().hash(), sealed.proof());
        for (SealedAnnex annex : sealed.annexes()) {
            keep(issued, annex.annex().order(), annex.annex().signed().orElseThrow(), annex.proof());
        }
    }

    private void keep(OutgoingDocument issued, int part, Sha256 file, Proof proof) {
        act.stores()
                .keptFiles()
                .add(KeptFile.issued(
                        issued.id().document(),
                        part,
                        issued.organisation(),
                        file,
                        proof.level(),
                        Lack.of(proof.missing()),
                        act.now()));
    }

    private OutgoingDocument.Issue issueOf(OutgoingDocument document, Sealed sealed) {
        return new OutgoingDocument.Issue(
                sealed.main().hash(),
                sealed.main().size(),
                sealed.certificate(),
                act.stores().draftPapers().versions(document.id()).getLast().pages(),
                act.stores()
                        .numbers()
                        .nextIdentifier(
                                document.organisation(),
                                issuer().code().value(),
                                document.number().orElseThrow().date().getYear()),
                act.actor().account(),
                act.now(),
                documents.desk().latestIssue(document));
    }

    private static Payload facts(OutgoingDocument issued, Proof proof) {
        OutgoingDocument.Issue issue = issued.issue().orElseThrow();
        return Payload.of(
                "code",
                code(issued),
                "date",
                issued.number().orElseThrow().date(),
                "identifier",
                issue.identifier().toString(),
                "file",
                issue.file(),
                "certificate",
                issue.certificate(),
                "level",
                proof.level().map(SignatureLevel::word).orElse(""),
                "late",
                issue.late());
    }

    private static String code(OutgoingDocument document) {
        return document.code().orElseThrow().toString();
    }

    Outcome<OutgoingDocument> abandon(DraftId id, NumberAfterAll number, String reason) {
        return documents
                .doing(id, OutgoingAct.ABANDON_ISSUE)
                .flatMap(document -> DraftDocuments.reason(reason).flatMap(words -> switch (number) {
                    case KEEP ->
                        Outcome.done(documents.judged(
                                document, OutgoingAct.ABANDON_ISSUE, "ISSUE_STOPPED_NUMBER_KEPT", words));
                    case VOID ->
                        numbers.voidOf(document, words)
                                .map(entry -> documents.judged(
                                        document.inPlace().unnumbered().make(),
                                        OutgoingAct.ABANDON_ISSUE,
                                        "ISSUE_STOPPED_NUMBER_VOIDED",
                                        words));
                }));
    }

    Outcome<OutgoingDocument> returnToDrafter(DraftId id, String reason) {
        OutgoingDocument before = documents.find(id);
        return DraftDocuments.reason(reason)
                .flatMap(words -> new DraftApprovals(act)
                        .returned(id, OutgoingState.ISSUE, "RETURNED_UNISSUED", words)
                        .flatMap(returned -> before.number().isEmpty()
                                ? Outcome.done(returned)
                                : numbers.voidOf(before, words)
                                        .map(entry -> documents.save(
                                                returned.change().unnumbered().make(),
                                                "NUMBER_TAKEN_OFF",
                                                Payload.of(
                                                        "number", entry.number().number())))));
    }

    /** The certificates that count as the agency's seal now. */
    private Set<Sha256> certificates() {
        return act.stores().certificates().ofAgency(act.organisation()).stream()
                .filter(certificate -> certificate.mayBeUsedAt(act.now()))
                .map(RegisteredCertificate::fingerprint)
                .collect(Collectors.toSet());
    }

    private Organisation issuer() {
        return act.stores()
                .organisations()
                .find(act.organisation())
                .orElseThrow(() -> new IllegalStateException("no organisation " + act.organisation()));
    }
}
