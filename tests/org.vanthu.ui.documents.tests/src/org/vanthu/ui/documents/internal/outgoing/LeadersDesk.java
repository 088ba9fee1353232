package org.vanthu.ui.documents.internal.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vanthu.api.Marks;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.AuthorisationPaper;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.Signing;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.Signatory;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.VerificationPolicy;

/** The office as a signing desk sees it: it hands out prepared files and takes signed ones back, checking them as the real one does. */
final class LeadersDesk implements Signing, Marks {

    private final Path folder;
    private final Fingerprint registered;
    private VerificationPolicy policy;
    private final PdfParts paper = new PdfParts();
    private final SigningParts signatures = new SigningParts();
    private final Map<DraftId, Path> prepared = new HashMap<>();
    private final Map<DraftId, String> subjects = new HashMap<>();
    private final Map<DraftId, Integer> pages = new HashMap<>();
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
        this.registered = registered;
    }

    /** Composes a letter that waits to be signed. */
    DraftId letter(String subject) {
        return letter(subject, "Nội dung của văn bản.");
    }

    /** As {@link #letter(String)}, with words of its own. */
    DraftId letter(String subject, String words) {
        DraftId id = DraftId.at(Instant.now());
        Path file = folder.resolve(id + ".pdf");
        OfficialDocument page = new OfficialDocument(
                new Letterhead(Optional.empty(), "Ủy ban nhân dân huyện Nam Đàn", "UBND-VP", "Nam Đàn"),
                Numbering.open(),
                new Heading.OfficialLetter(subject),
                Distribution.of(List.of(), List.of("Sở Nội vụ"), "VT"),
                BodyText.ofPlainText(words),
                Signatory.of("Nguyễn Văn Hải", "CHỦ TỊCH"),
                org.vanthu.spi.pdf.Marks.NONE);
        pages.put(id, paper.composer().compose(page, file).orThrow().pages());
        subjects.put(id, subject);
        prepared.put(id, file);
        return id;
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
        return Outcome.done(new SigningReview(waiting(document), pages.get(document), seen(document)));
    }

    private Set<Integer> seen(DraftId document) {
        return looked.getOrDefault(document, Set.of());
    }

    /** As it waits before the leader. */
    private OutgoingDocument waiting(DraftId id) {
        return new OutgoingDocument(
                id,
                OrganisationId.at(Instant.EPOCH),
                UnitId.at(Instant.EPOCH),
                AccountId.at(Instant.EPOCH),
                Instant.EPOCH,
                "Ủy ban nhân dân huyện Nam Đàn",
                DraftFields.of(DocumentType.OFFICIAL_LETTER, subjects.get(id), List.of()),
                new Series.Administrative(),
                Optional.empty(),
                new Signer("CHỦ TỊCH", "Nguyễn Văn Hải"),
                OutgoingState.SIGNATURE,
                1,
                Optional.of(hash(prepared.get(id))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The office where it hands out the files of a document, and nothing else. */
    Drafting files() {
        return (Drafting) Proxy.newProxyInstance(
                Drafting.class.getClassLoader(), new Class<?>[] {Drafting.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("file")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return Outcome.done(content(prepared.get((DraftId) arguments[0])));
                });
    }

    private static FileContent content(Path file) {
        return new FileContent(file.getFileName().toString(), hash(file), size(file), () -> Files.newInputStream(file));
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
        int all = pages.get(document.id());
        if (seen(document.id()).size() < all) {
            return Outcome.refused(
                    DraftingTrouble.NOT_REVIEWED, "seen", seen(document.id()).size(), "pages", all);
        }
        return Outcome.done(new HandedOut(
                document.id(),
                document.version(),
                content(prepared.get(document.id())),
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
                        prepared.get(document.id()),
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

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Sha256 hash(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new Sha256(HexFormat.of().formatHex(digest));
        } catch (IOException | NoSuchAlgorithmException failed) {
            throw new IllegalStateException(failed);
        }
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
    public Outcome<List<SigningAuthorisation>> authorisations(OrganisationId organisation) {
        throw new UnsupportedOperationException();
    }
}
