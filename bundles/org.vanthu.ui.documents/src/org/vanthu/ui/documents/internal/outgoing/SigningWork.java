package org.vanthu.ui.documents.internal.outgoing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.PendingSignature;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningQueue;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.StampImage;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.ui.documents.internal.paper.DeskFiles;

/** The acts of signing with an open token: fetch, sign at the desk, hand back. All slow; none touches the screen. */
final class SigningWork {

    private final OutgoingOffice office;
    private final PdfSigner signer;
    private final DeskFiles files;

    SigningWork(OutgoingOffice office, PdfSigner signer, DeskFiles files) {
        this.office = office;
        this.signer = signer;
        this.files = files;
    }

    /**
     * A document signed.
     *
     * @param verdict of its signature, as the verifier found it in the file that the office keeps
     * @param troubles why the verdict is not better, and what services did not give: the signature counts all the same, and
     *     that is added when the document is kept
     */
    record Signed(Verdict verdict, List<Trouble> troubles) {}

    /** How documents are signed as the competent person, and read back from their finished files. */
    SigningQueue.Steps<SigningBatch.Entry, Signed> asPerson(OpenToken token) {
        return new AsPerson(token);
    }

    private final class AsPerson implements SigningQueue.Steps<SigningBatch.Entry, Signed> {

        private final OpenToken token;
        private final Map<List<Sha256>, SigningKey> keys = new HashMap<>();

        AsPerson(OpenToken token) {
            this.token = token;
        }

        @Override
        public Outcome<PendingSignature> prepare(SigningBatch.Entry entry) {
            Instant now = Instant.now();
            return office.signing()
                    .handOut(entry.item().document())
                    .flatMap(work -> keyFor(work.certificates(), now).flatMap(key -> prepared(work, key, now)));
        }

        /** The token is asked for it once, since each question waits until it has signed what it is at. */
        private Outcome<SigningKey> keyFor(List<Sha256> registered, Instant now) {
            SigningKey known = keys.get(registered);
            return known != null
                    ? Outcome.done(known)
                    : key(token, registered, now).ifDone(found -> keys.put(registered, found));
        }

        private Outcome<PendingSignature> prepared(HandedOut work, SigningKey key, Instant now) {
            return signer.prepare(
                    files.keep(work.file()),
                    files.fresh(".pdf"),
                    key,
                    new SigningOrder.Person(now, image(office.marks().mine())),
                    work.services().levelAtTheDesk(),
                    OnlineServices.of(work.services()));
        }

        @Override
        public Outcome<Signed> finish(SigningBatch.Entry entry, SignedPdf signed) {
            Seen<DraftId> document = entry.item().document();
            return office.signing()
                    .takeBack(document, GivenFile.of(signed.file()))
                    .map(taken -> readBack(document.id(), taken.field(), signed.missing()));
        }
    }

    /** The signature is made and kept by now: that it cannot be judged makes it undetermined, and never unmade. */
    private Signed readBack(DraftId document, String field, List<Trouble> missing) {
        Outcome<SignatureReport> found = office.signing()
                .readBack(document)
                .flatMap(report -> report.signatures().stream()
                        .filter(signature -> signature.field().equals(field))
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(SigningTrouble.NOT_SIGNED)));
        Verdict verdict = found.map(SignatureReport::verdict).value().orElse(Verdict.UNDETERMINED);
        List<Trouble> troubles = new ArrayList<>(found.troubles());
        if (verdict != Verdict.VALID) {
            troubles.addAll(found.map(SignatureReport::reasons).value().orElse(List.of()));
        }
        troubles.addAll(missing);
        return new Signed(verdict, List.copyOf(troubles));
    }

    /** Fills number and date, seals the document and its annexes, and issues it. */
    Outcome<OutgoingDocument> seal(IssueWork work, OrganisationId organisation, OpenToken token) {
        Instant now = Instant.now();
        return key(token, work.certificates(), now).flatMap(key -> {
            CellValues values = new CellValues(work.code().number(), work.code().notation(), work.place(), work.date());
            SigningOrder order =
                    new SigningOrder.Agency(now, image(office.marks().seal(organisation)), Optional.of(values));
            return signed(work.file(), key, order, work.services())
                    .flatMap(main -> annexes(work, key, now)
                            .flatMap(annexes -> office.issuing()
                                    .finish(
                                            new Seen<>(work.document(), work.version()),
                                            GivenFile.of(main.file()),
                                            annexes)));
        });
    }

    private Outcome<List<GivenFile>> annexes(IssueWork work, SigningKey key, Instant now) {
        List<GivenFile> signed = new ArrayList<>();
        for (FileContent annex : work.annexes()) {
            Outcome<SignedPdf> one =
                    signed(annex, key, new SigningOrder.Annex(now, work.code().toString()), work.services());
            if (!one.isDone()) {
                return Outcome.refused(one.troubles());
            }
            one.ifDone(done -> signed.add(GivenFile.of(done.file())));
        }
        return Outcome.done(signed);
    }

    /** Saves the evidence of an issued document as it is printed. */
    Outcome<Path> evidence(DraftId document, Path target) {
        return office.registers().printEvidence(document).flatMap(sheet -> saved(files.keep(sheet.file()), target));
    }

    /** The office keeps the evidence of an issued document, signed by the agency; a copy of what it keeps is saved here. */
    Outcome<Path> sealedEvidence(DraftId document, OpenToken token, Path target) {
        Instant now = Instant.now();
        return office.registers()
                .printEvidence(document)
                .flatMap(sheet -> sheet.certificates().isEmpty()
                        ? Outcome.refused(
                                TokenTrouble.CERTIFICATE_NOT_REGISTERED,
                                "holder",
                                token.token().label())
                        : key(token, sheet.certificates(), now)
                                .flatMap(key ->
                                        signed(sheet.file(), key, new SigningOrder.Invisible(now), sheet.services()))
                                .flatMap(signed -> office.registers()
                                        .keepEvidence(document, sheet.file().hash(), GivenFile.of(signed.file()))))
                .flatMap(kept -> saved(files.keep(kept), target));
    }

    private static Outcome<Path> saved(Path file, Path target) {
        try {
            return Outcome.done(Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException full) {
            return Outcome.refused(SigningTrouble.DISK, "detail", full);
        }
    }

    /** With a time stamp where one is wanted and can be had from here; a service that fails keeps nobody from signing. */
    private Outcome<SignedPdf> signed(
            FileContent content, SigningKey key, SigningOrder order, SigningServices services) {
        return signer.sign(
                files.keep(content),
                files.fresh(".pdf"),
                key,
                order,
                services.levelAtTheDesk(),
                OnlineServices.of(services));
    }

    static Outcome<SigningKey> key(OpenToken token, List<Sha256> registered, Instant now) {
        Fingerprint wanted = token.certificates().stream()
                .map(certificate -> certificate.fingerprint())
                .filter(fingerprint -> registered.contains(fingerprint.sha256()))
                .findFirst()
                .orElseGet(() -> new Fingerprint(registered.getFirst()));
        return token.key(wanted, now);
    }

    private static Optional<StampImage> image(Outcome<Optional<MarkImage>> kept) {
        return kept.value()
                .flatMap(found -> found)
                .map(mark -> new StampImage(mark.png(), mark.widthMm(), mark.widthMm()));
    }
}
