package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    Outcome<SigningReview> review(DraftId id) {
        return documents.doing(id, OutgoingAct.SIGN).map(possible -> {
            OutgoingDocument document = documents.find(id);
            return new SigningReview(document, pageCount(document), pagesSeen(document));
        });
    }

    Outcome<SigningReview> skip(DraftId id) {
        return review(id)
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

    Outcome<Set<Integer>> pagesSeen(DraftId id, Set<Integer> pages) {
        return documents.doing(id, OutgoingAct.SIGN).map(document -> {
            Sha256 file = prepared(document);
            int last = pageCount(document);
            Set<Integer> real =
                    pages.stream().filter(page -> page >= 1 && page <= last).collect(Collectors.toSet());
            act.stores().draftPapers().addPagesSeen(id, act.actor().account(), file, real, act.now());
            act.record("PAGES_SEEN", id, Payload.of("file", file, "pages", ranges(real)));
            return pagesSeen(document);
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
        Sha256 certificate = report.signer().orElseThrow().fingerprint().sha256();
        return readyToSign(id).flatMap(document -> {
            if (!certificates().contains(certificate)) {
                return Outcome.refused(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE);
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

    private Outcome<Nothing> reviewed(OutgoingDocument document) {
        int pages = pageCount(document);
        int seen = pagesSeen(document).size();
        return seen < pages
                ? Outcome.refused(DraftingTrouble.NOT_REVIEWED, "seen", seen, "pages", pages)
                : Outcome.done();
    }

    private Set<Integer> pagesSeen(OutgoingDocument document) {
        return act.stores().draftPapers().pagesSeen(document.id(), act.actor().account(), prepared(document));
    }

    private Set<Sha256> certificates() {
        AccountId person = act.actor().account();
        return act.stores().certificates().ofAccount(person).stream()
                .filter(certificate -> certificate.mayBeUsedAt(act.now()))
                .map(certificate -> certificate.fingerprint())
                .collect(Collectors.toSet());
    }

    private int pageCount(OutgoingDocument document) {
        return act.stores().draftPapers().versions(document.id()).getLast().pages();
    }

    private static Sha256 prepared(OutgoingDocument document) {
        return document.prepared().orElseThrow(() -> new IllegalStateException("not prepared: " + document.id()));
    }

    /** {@code 1-3,5}: short for many pages. */
    static String ranges(Set<Integer> pages) {
        StringBuilder words = new StringBuilder();
        TreeSet<Integer> sorted = new TreeSet<>(pages);
        while (!sorted.isEmpty() && words.length() < 1000) {
            int first = sorted.first();
            int last = IntStream.iterate(first, sorted::contains, page -> page + 1)
                    .max()
                    .orElse(first);
            sorted.headSet(last, true).clear();
            words.append(words.isEmpty() ? "" : ",").append(first).append(last > first ? "-" + last : "");
        }
        return words.toString();
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
