package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.ServiceLookUp;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** What lies before the competent person to be signed. */
final class SigningDesk {

    private final Act act;
    private final DraftDocuments documents;

    SigningDesk(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    /**
     * What is handed out to be signed, and what has to come back.
     *
     * @param name of the file
     * @param services what the organisation wants of the signature
     */
    record ToSign(String name, Sha256 prepared, Expectation expectation, SigningServices services) {

        List<Sha256> certificates() {
            return expectation.registered().stream().map(Fingerprint::sha256).toList();
        }
    }

    /** @param counted how many pages those annexes have of which it was not kept */
    Outcome<SigningReview> review(DraftId id, Map<Sha256, Integer> counted) {
        return documents
                .doing(id, OutgoingAct.SIGN)
                .map(possible -> pages(documents.find(id), counted).review());
    }

    Outcome<SigningReview> skip(DraftId id) {
        return review(id, Map.of())
                .ifDone(review -> act.record("SIGNING_SKIPPED", id, Payload.of("file", prepared(review.document()))));
    }

    /** A file with the person's signature, and by whose word it is judged. */
    record Kept(Sha256 file, VerificationPolicy policy) {}

    Outcome<Kept> kept(DraftId id) {
        OutgoingDocument document = documents.find(id);
        return document.signature()
                .map(signature -> Outcome.done(new Kept(
                        signature.file(), TrustLookUp.policy(act.stores(), document.organisation(), act.now()))))
                .orElseGet(() -> Outcome.refused(DraftingTrouble.UNSIGNED));
    }

    Outcome<Set<Integer>> pagesSeen(DraftId id, Set<Integer> looked, Map<Sha256, Integer> counted) {
        return documents.doing(id, OutgoingAct.SIGN).map(document -> {
            PagesToSee pages = pages(document, counted);
            pages.note(looked);
            return pages.review().seen();
        });
    }

    /** What to hand out; troubles of signing it. */
    Outcome<ToSign> toSign(DraftId id) {
        return readyToSign(id)
                .map(document -> new ToSign(
                        document.fields().notation().replace('/', '-') + ".pdf",
                        prepared(document),
                        new Expectation(
                                SigningPlaces.SIGNER_FIELD,
                                certificates().stream().map(Fingerprint::new).collect(Collectors.toSet()),
                                Map.of(),
                                act.now()),
                        ServiceLookUp.of(act.stores(), document.organisation())));
    }

    /** Keeps a signature that was found good; whether it may still be made is asked again. */
    Outcome<SignatureReport> signed(DraftId id, Sha256 file, SignatureReport report) {
        SignerIdentity signer = report.signer().orElseThrow();
        Sha256 certificate = signer.fingerprint().sha256();
        return readyToSign(id).flatMap(document -> {
            if (!certificates().contains(certificate)) {
                return Outcome.refused(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE, "certificate", signer.name());
            }
            documents.keepJudgement(document, OutgoingAct.SIGN, "");
            documents.save(
                    document.inPlace()
                            .signature(new OutgoingDocument.Signature(
                                    file, certificate, act.actor().account(), act.now()))
                            .make(),
                    "SIGNED",
                    Payload.of(
                            "prepared",
                            prepared(document),
                            "file",
                            file,
                            "certificate",
                            certificate,
                            "signedAt",
                            report.signedAt()));
            return Outcome.done(report);
        });
    }

    /** In the state to be signed, by somebody who may today, seen to the last page, with a certificate on the register. */
    private Outcome<OutgoingDocument> readyToSign(DraftId id) {
        return documents
                .doing(id, OutgoingAct.SIGN)
                .flatMap(document -> documents
                        .notOwnWork(document)
                        .flatMap(nothing -> mandate(document))
                        .flatMap(nothing -> new ComposedDraft(act).upToDate(document))
                        .flatMap(nothing -> reviewed(document))
                        .flatMap(nothing -> certificates().isEmpty()
                                ? Outcome.refused(
                                        DraftingTrouble.NO_CERTIFICATE,
                                        "holder",
                                        act.actor().name())
                                : Outcome.done(document)));
    }

    /** Signing is never lent by an everyday delegation: only the person of the route signs, in the capacity given there. */
    private Outcome<Nothing> mandate(OutgoingDocument document) {
        ApprovalRoute route = document.route().orElseThrow();
        if (act.onBehalfOf().isPresent()) {
            return Outcome.refused(
                    DraftingTrouble.SIGNING_NOT_LENT, "name", document.signer().fullName());
        }
        return new SignerPosts(act.stores(), act.now())
                .maySign(
                        document.organisation(),
                        act.actor().account(),
                        route.capacity(),
                        document.fields().type())
                .flatMap(post -> Outcome.done());
    }

    /** Every page of the file that is signed, and of the annexes that the agency signs for what the person has signed. */
    private Outcome<Nothing> reviewed(OutgoingDocument document) {
        SigningReview review = pages(document, Map.of()).review();
        return review.isSeen()
                ? Outcome.done()
                : Outcome.refused(
                        DraftingTrouble.NOT_REVIEWED, "seen", review.seen().size(), "pages", review.pages());
    }

    private PagesToSee pages(OutgoingDocument document, Map<Sha256, Integer> counted) {
        return new PagesToSee(act, document, prepared(document), counted);
    }

    private Set<Sha256> certificates() {
        AccountId person = act.actor().account();
        return act.stores().certificates().ofAccount(person).stream()
                .filter(certificate -> certificate.mayBeUsedAt(act.now()))
                .map(certificate -> certificate.fingerprint())
                .collect(Collectors.toSet());
    }

    private static Sha256 prepared(OutgoingDocument document) {
        return document.prepared().orElseThrow(() -> new IllegalStateException("not prepared: " + document.id()));
    }

    /** Takes one's own signature back, as long as no number is bound to the document. */
    Outcome<OutgoingDocument> undo(DraftId id, String reason) {
        OutgoingDocument before = documents.find(id);
        boolean own = before.signature()
                .filter(signature -> signature.by().equals(act.actor().account()))
                .isPresent();
        if (!own) {
            return Outcome.refused(before.state().not(OutgoingAct.UNDO_SIGNATURE));
        }
        if (before.number().isPresent()) {
            return Outcome.refused(
                    DraftingTrouble.NUMBER_KEPT,
                    "number",
                    before.number().get().number().printed());
        }
        return before.doing(OutgoingAct.UNDO_SIGNATURE)
                .flatMap(document -> DraftDocuments.reason(reason)
                        .map(words -> documents.judged(
                                document.inPlace().unsigned().make(),
                                OutgoingAct.UNDO_SIGNATURE,
                                "SIGNATURE_UNDONE",
                                words)));
    }
}
