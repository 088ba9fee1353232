package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.AuthorisationPaper;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.Signing;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;

/** Signing by the competent person, in the transaction of one act. */
final class SigningActs implements Signing {

    private final Act act;
    private final DraftDocuments documents;
    private final AuthorisationActs authorisations;

    SigningActs(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
        this.authorisations = new AuthorisationActs(act);
    }

    @Override
    public Outcome<Set<Integer>> pagesSeen(DraftId id, Set<Integer> pages) {
        return documents.doing(id, OutgoingAct.SIGN).map(document -> {
            Sha256 file = prepared(document);
            Set<Integer> real = pages.stream()
                    .filter(page -> page >= 1 && page <= pageCount(document))
                    .collect(Collectors.toSet());
            act.stores().draftPapers().addPagesSeen(id, act.actor().account(), file, real, act.now());
            act.record("PAGES_SEEN", id, Payload.of("file", file, "pages", ranges(real)));
            return act.stores().draftPapers().pagesSeen(id, act.actor().account(), file);
        });
    }

    @Override
    public Outcome<HandedOut> handOut(Seen<DraftId> seen) {
        return readyToSign(seen.id())
                .flatMap(document -> Scratch.handOut(
                                act.parts().blobs(),
                                document.fields().notation().replace('/', '-') + ".pdf",
                                prepared(document))
                        .map(file -> new HandedOut(
                                document.id(),
                                seen.version(),
                                file,
                                SigningPlaces.SIGNER_FIELD,
                                List.copyOf(certificates()))));
    }

    @Override
    public Outcome<SignatureReport> takeBack(Seen<DraftId> seen, GivenFile signed) {
        return readyToSign(seen.id()).flatMap(document -> {
            try (Scratch scratch = Scratch.of(act.parts())) {
                return scratch.receive(signed)
                        .flatMap(kept -> scratch.lay(prepared(document))
                                .flatMap(before -> scratch.lay(kept.hash())
                                        .flatMap(after -> judge(before, after))
                                        .map(report -> signed(document, kept.hash(), report))));
            }
        });
    }

    private Outcome<SignatureReport> judge(Path prepared, Path returned) {
        Set<Fingerprint> registered =
                certificates().stream().map(Fingerprint::new).collect(Collectors.toSet());
        return act.parts()
                .signatures()
                .returns()
                .check(
                        prepared,
                        returned,
                        new Expectation(SigningPlaces.SIGNER_FIELD, registered, Map.of(), act.now()));
    }

    private SignatureReport signed(OutgoingDocument document, Sha256 file, SignatureReport report) {
        Sha256 certificate = report.signer().orElseThrow().fingerprint().sha256();
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
        return report;
    }

    /** In the state to be signed, by somebody who may today, seen to the last page, with a certificate on the register. */
    private Outcome<OutgoingDocument> readyToSign(DraftId id) {
        return documents
                .doing(id, OutgoingAct.SIGN)
                .flatMap(document -> documents
                        .notOwnWork(document)
                        .flatMap(nothing -> mandate(document))
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
        int seen = act.stores()
                .draftPapers()
                .pagesSeen(document.id(), act.actor().account(), prepared(document))
                .size();
        return seen < pages
                ? Outcome.refused(DraftingTrouble.NOT_REVIEWED, "seen", seen, "pages", pages)
                : Outcome.done();
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

    @Override
    public Outcome<OutgoingDocument> undo(Seen<DraftId> seen, String reason) {
        OutgoingDocument before = documents.find(seen.id());
        if (before.signature()
                .filter(signature -> signature.by().equals(act.actor().account()))
                .isEmpty()) {
            return Outcome.refused(before.state().not(OutgoingAct.UNDO_SIGNATURE));
        }
        return before.doing(OutgoingAct.UNDO_SIGNATURE)
                .flatMap(document -> DraftDocuments.reason(reason)
                        .map(words -> documents.judged(
                                document.inPlace().unsigned().make(),
                                OutgoingAct.UNDO_SIGNATURE,
                                "SIGNATURE_UNDONE",
                                words)));
    }

    @Override
    public Outcome<OutgoingDocument> amend(Seen<DraftId> seen, GivenFile file, String note) {
        return new DraftWriting(act, documents).amendPrepared(seen.id(), file, note);
    }

    @Override
    public Outcome<OutgoingDocument> returnUnsigned(Seen<DraftId> seen, String reason) {
        return new DraftApprovals(act, documents)
                .returned(seen.id(), OutgoingState.SIGNATURE, "RETURNED_UNSIGNED", reason);
    }

    @Override
    public Outcome<SigningAuthorisation> authorise(OrganisationId organisation, AuthorisationPaper paper) {
        return authorisations.give(paper);
    }

    @Override
    public Outcome<SigningAuthorisation> revoke(OrganisationId organisation, AuthorisationId authorisation) {
        return authorisations.revoke(authorisation);
    }

    @Override
    public Outcome<List<SigningAuthorisation>> authorisations(OrganisationId organisation) {
        return Outcome.done(act.stores().authorisations().of(organisation));
    }
}
