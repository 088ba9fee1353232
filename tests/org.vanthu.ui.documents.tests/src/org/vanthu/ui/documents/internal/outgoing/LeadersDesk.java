package org.vanthu.ui.documents.internal.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vanthu.api.Marks;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.AuthorisationPaper;
import org.vanthu.api.outgoing.AuthorisationRow;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.Signing;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.VerificationPolicy;

/** The office as a signing desk sees it: it hands out prepared files and takes signed ones back, checking them as the real one does. */
final class LeadersDesk implements Signing, Marks {

    private final Path folder;
    private final Fingerprint registered;
    private VerificationPolicy policy;
    private final SigningParts signatures = new SigningParts();
    private final WaitingLetters letters;
    private final Map<DraftId, Set<Integer>> looked = new ConcurrentHashMap<>();
    private final Set<DraftId> skipped = ConcurrentHashMap.newKeySet();
    private final Map<DraftId, Path> signed = new ConcurrentHashMap<>();
    private volatile Runnable afterEach = () -> {};
    private volatile int takenBack;

    /**
     * @param registered certificate that the leader signs with
     * @param policy by which the office reads signatures back
     */
    LeadersDesk(Path folder, Fingerprint registered, VerificationPolicy policy) {
        this.policy = policy;
        this.folder = folder;
        letters = new WaitingLetters(folder);
        this.registered = registered;
    }

    /** Composes a letter that waits to be signed. */
    DraftId letter(String subject) {
        return letter(subject, "Nội dung của văn bản.");
    }

    /** As {@link #letter(String)}, with words of its own. */
    DraftId letter(String subject, String words) {
        return letters.add(subject, words);
    }

    /** Adds an annex in a file of its own to a letter. */
    void annex(DraftId letter, String name, String words) {
        letters.addAnnex(letter, name, words);
    }

    /** What happens after each signature that came back. */
    void afterEach(Runnable event) {
        afterEach = event;
    }

    /** The office trusts no authority when it reads signatures back. */
    void trustNobody() {
        policy = VerificationPolicy.trustingNobody(Instant.now());
    }

    /** How many signed files came back in all. */
    int takenBack() {
        return takenBack;
    }

    Set<DraftId> skipped() {
        return Set.copyOf(skipped);
    }

    Set<DraftId> signed() {
        return Set.copyOf(signed.keySet());
    }

    @Override
    public Outcome<SigningReview> review(DraftId document) {
        return Outcome.done(new SigningReview(
                letters.document(document), letters.pages(document), letters.annexes(document), seen(document)));
    }

    private Set<Integer> seen(DraftId document) {
        return looked.getOrDefault(document, Set.of());
    }

    /** The office where it hands out the files of a document, and nothing else. */
    Drafting files() {
        return letters.files();
    }

    @Override
    public Outcome<SigningReview> skip(Seen<DraftId> document) {
        skipped.add(document.id());
        return review(document.id());
    }

    @Override
    public Outcome<VerificationReport> readBack(DraftId document) {
        return Outcome.done(signatures.verifier().verify(signed.get(document), policy));
    }

    @Override
    public Outcome<Set<Integer>> pagesSeen(DraftId document, Set<Integer> pages) {
        looked.computeIfAbsent(document, first -> new HashSet<>()).addAll(pages);
        return Outcome.done(Set.copyOf(seen(document)));
    }

    @Override
    public Outcome<HandedOut> handOut(Seen<DraftId> document) {
        SigningReview review = review(document.id()).orThrow();
        if (!review.isSeen()) {
            return Outcome.refused(
                    DraftingTrouble.NOT_REVIEWED, "seen", review.seen().size(), "pages", review.pages());
        }
        return Outcome.done(new HandedOut(
                document.id(),
                document.version(),
                letters.content(document.id()),
                SigningPlaces.SIGNER_FIELD,
                List.of(registered.sha256()),
                SigningServices.NONE));
    }

    @Override
    public Outcome<SignatureReport> takeBack(Seen<DraftId> document, GivenFile given) {
        Path back = folder.resolve("back-" + document.id() + ".pdf");
        try (InputStream content = given.content().open()) {
            Files.deleteIfExists(back);
            Files.copy(content, back);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Outcome<SignatureReport> report = signatures
                .returns()
                .check(
                        letters.file(document.id()),
                        back,
                        new Expectation(SigningPlaces.SIGNER_FIELD, Set.of(registered), Map.of(), Instant.now()));
        report.ifDone(good -> kept(document.id(), back));
        return report;
    }

    /** Files come back on several threads; what happens after each sees no other in between. */
    private synchronized void kept(DraftId document, Path back) {
        takenBack++;
        signed.put(document, back);
        afterEach.run();
    }

    @Override
    public Outcome<Optional<MarkImage>> mine() {
        return Outcome.done(Optional.empty());
    }

    @Override
    public Outcome<Nothing> keepMine(byte[] png, double widthMm) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Optional<MarkImage>> seal(OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Nothing> keepSeal(OrganisationId organisation, byte[] png, double widthMm) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<MarkPlace>> places(DraftId document) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<OutgoingDocument> placeMarks(Seen<DraftId> document, List<MarkPlace.Move> moves) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<OutgoingDocument> undo(Seen<DraftId> document, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<OutgoingDocument> amend(Seen<DraftId> document, GivenFile file, String note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<OutgoingDocument> returnUnsigned(Seen<DraftId> document, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<SigningAuthorisation> authorise(OrganisationId organisation, AuthorisationPaper written) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<SigningAuthorisation> revoke(OrganisationId organisation, AuthorisationId authorisation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<AuthorisationRow>> authorisations(OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }
}
