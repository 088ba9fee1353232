package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vanthu.api.Progress;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.api.office.ServicesDraft;
import org.vanthu.api.outgoing.EvidenceSheet;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.core.internal.audit.EventSealer;
import org.vanthu.core.internal.keeping.KeepingRound;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.signin.OpenTransactions;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.testkit.pki.MemoryKey;

/**
 * The office of the outgoing tests with services for its signatures on loopback: what it issues is to be provable for decades. Its
 * slow tools refuse to work while a transaction is open.
 */
final class ProvenOffice implements BeforeEachCallback, AfterEachCallback {

    /** What a letter from outside says of itself. */
    static final Map<IncomingField, String> ENTRY = Map.of(
            IncomingField.TYPE_NAME, "Công văn",
            IncomingField.CODE_NUMBER, "0512",
            IncomingField.CODE_NOTATION, "SYT-NVD",
            IncomingField.ISSUED_DATE, "20/11/2026",
            IncomingField.ORGAN_NAME, "Sở Y tế",
            IncomingField.SUBJECT, "V/v báo cáo công tác phòng, chống dịch");

    private static final SigningParts PARTS = new SigningParts();
    private static final PdfSigner SIGNER = PARTS.signer(new PdfParts().drawings());

    final OpenTransactions transactions = new OpenTransactions();
    final OutgoingOffice office = new OutgoingOffice(transactions);
    LoopbackPki pki;
    MemoryKey leader;
    MemoryKey seal;
    private final int aheadDays;

    /** @param aheadDays how long before its end a proof is renewed */
    ProvenOffice(int aheadDays) {
        this.aheadDays = aheadDays;
    }

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        office.open();
        pki = new LoopbackPki(office.office().now());
        leader = pki.signer(SoftTokens.LEADER, SoftTokens.SEAL);
        seal = pki.signer(SoftTokens.SEAL, SoftTokens.SEAL);
        try (Session administrator = office.office().asAdministrator()) {
            administrator
                    .certificates()
                    .registerPerson(office.leader, encoded(leader.certificate()))
                    .orThrow();
            administrator
                    .certificates()
                    .registerSeal(office.district, encoded(seal.certificate()))
                    .orThrow();
            administrator
                    .trust()
                    .trust(office.district, encoded(pki.root()), "Gốc của bài kiểm tra")
                    .orThrow();
        }
        stampedBy(pki);
    }

    /** Time stamps are had here from now on. */
    void stampedBy(LoopbackPki stampers) {
        stampedBy(stampers, SignatureLevel.B_LTA);
    }

    /** @param level what the body wants of its signatures */
    void stampedBy(LoopbackPki stampers, SignatureLevel level) {
        stampedBy(stampers, level, List.of());
    }

    /** @param lists addresses of revocation lists that are set besides */
    void stampedBy(LoopbackPki stampers, SignatureLevel level, List<String> lists) {
        try (Session administrator = office.office().asAdministrator()) {
            administrator
                    .serviceSettings()
                    .change(
                            office.district,
                            new ServicesDraft(
                                    level,
                                    List.of(
                                            stampers.timeStamps().toString(),
                                            stampers.moreTimeStamps().toString()),
                                    List.of(),
                                    lists,
                                    5,
                                    aheadDays))
                    .orThrow();
        }
    }

    /** The office gets the present revocation lists. */
    void keepRevocationLists() {
        try (Session administrator = office.office().asAdministrator()) {
            pki.lists()
                    .forEach(list -> administrator
                            .trust()
                            .keepRevocations(office.district, list)
                            .orThrow());
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Instant now() {
        return office.office().now();
    }

    /** Lets time pass in the office and on the network. */
    void pass(Duration time) {
        office.pass(time);
        pki.moveTo(now());
    }

    /** A letter that the leader has signed at a desk that can reach the services. */
    OutgoingDocument signed(OutgoingDocument draft) {
        OutgoingDocument atSigner = office.atSigner(draft);
        pki.moveTo(now());
        HandedOut work = office.handOut(atSigner);
        Path file = sign(work.file(), leader, office.person(), work.services());
        office.as("chutich")
                .signing()
                .takeBack(new Seen<>(work.document(), work.version()), GivenFile.of(file))
                .orThrow();
        return office.find(atSigner.id());
    }

    /** Numbered, sealed with the agency's key and issued. */
    OutgoingDocument issued(OutgoingDocument signed) {
        IssueWork work = office.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow();
        pki.moveTo(now());
        Path main = sign(work.file(), seal, office.agency(work), work.services());
        List<GivenFile> annexes = work.annexes().stream()
                .map(annex -> sign(
                        annex, seal, new SigningOrder.Annex(now(), work.code().toString()), work.services()))
                .map(GivenFile::of)
                .toList();
        return office.as("vanthu")
                .issuing()
                .finish(new Seen<>(work.document(), work.version()), GivenFile.of(main), annexes)
                .orThrow();
    }

    OutgoingDocument issued() {
        return issued(signed(office.draft(office.letter())));
    }

    private Path sign(FileContent content, SigningKey key, SigningOrder order, SigningServices services) {
        Path source = office.save(content);
        Path target = source.resolveSibling("signed-" + UUID.randomUUID() + ".pdf");
        SIGNER.sign(source, target, key, order, services.levelAtTheDesk(), OnlineServices.of(services))
                .orThrow();
        return target;
    }

    /** A true copy as a file of an issued document, signed with the agency's key. */
    DocumentCopy copied(OutgoingDocument issued) {
        Copies copies = office.as("vanthu").copies();
        CopyWork work = copies.copyIssued(issued.id(), CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow();
        pki.moveTo(now());
        SigningOrder order = new SigningOrder.Copy(now(), work.copy().form().words(), work.agency());
        Path signed = sign(work.file(), seal, order, work.services());
        return copies.finish(new Seen<>(work.copy().id(), work.copy().version()), GivenFile.of(signed))
                .orThrow();
    }

    /** An evidence sheet, signed with the agency's key at a desk. */
    Path sealed(EvidenceSheet sheet) {
        pki.moveTo(now());
        return sign(sheet.file(), seal, new SigningOrder.Invisible(now()), sheet.services());
    }

    /** From now on the tools fail whenever this file is to be verified, as over a mistake of their own. */
    void verifierFailsOver(Sha256 file) {
        transactions.failOver((type, argument) ->
                type == SignatureVerifier.class && argument instanceof Path path && file.equals(hash(path)));
    }

    private static Sha256 hash(Path path) {
        try {
            return Sha256.of(Files.readAllBytes(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the schedule does. */
    KeepingReport keep() {
        pki.moveTo(now());
        return new KeepingRound(office.office().office().parts(), Progress.NONE).due(1000);
    }

    /** What the schedule does first, through so many files at most. */
    long seek(long files, Progress progress) {
        return new KeepingRound(office.office().office().parts(), progress).seek(files, Long.MAX_VALUE);
    }

    /** A letter from outside. */
    DocumentId registered(byte[] sent) {
        return registered(sent, Map.of());
    }

    /** @param others what it says otherwise */
    DocumentId registered(byte[] sent, Map<IncomingField, String> others) {
        Map<IncomingField, String> entry = new EnumMap<>(ENTRY);
        entry.putAll(others);
        return office.as("vanthu")
                .incoming()
                .register(
                        office.district,
                        IncomingDraft.of(
                                IncomingFields.read(entry).orThrow(),
                                new GivenFile("den.pdf", () -> new ByteArrayInputStream(sent))))
                .orThrow()
                .document();
    }

    /** Every file that is kept provable, and is so at this moment. */
    List<KeptFile> everyKept() {
        return office.office()
                .office()
                .parts()
                .store()
                .read(stores -> stores.keptFiles().byRisk(office.district, Risk.NONE, Optional.empty(), 1000));
    }

    /** How the only file of an incoming document or of a copy is kept. */
    KeptFile onlyKept(DocumentId document) {
        return office.office()
                .office()
                .parts()
                .store()
                .read(stores -> stores.keptFiles().of(document))
                .getFirst();
    }

    List<KeptFile> kept(OutgoingDocument document) {
        return office.as("vanthu").keeping().of(document.id()).orThrow();
    }

    KeptFile keptMain(OutgoingDocument document) {
        return kept(document).getFirst();
    }

    byte[] bytes(Sha256 hash) {
        return office.office().office().parts().blobs().read(hash).orThrow();
    }

    /** Judged by what the office trusts, with nothing but the file at hand. */
    VerificationReport verify(Sha256 hash) {
        try {
            Path file = Files.write(office.desk().resolve(UUID.randomUUID() + ".pdf"), bytes(hash));
            return PARTS.verifier().verify(file, VerificationPolicy.trusting(now(), List.of(pki.root()), List.of()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Judged with the present revocation lists at hand as well. */
    VerificationReport verify(Path file) {
        return PARTS.verifier().verify(file, VerificationPolicy.trusting(now(), List.of(pki.root()), pki.lists()));
    }

    /** Seals the event log as far as it goes. */
    void seal() {
        OfficeParts parts = office.office().office().parts();
        new EventSealer(parts.store(), parts.folder().logKey(), this::now)
                .sealNow()
                .orThrow();
    }

    /** The newest event of this act. */
    Event event(String act) {
        return office.office().events().stream()
                .filter(event -> event.act().equals(act))
                .findFirst()
                .orElseThrow();
    }

    /** Those of its signatures; time stamps over the document have none. */
    static List<SignatureLevel> levels(VerificationReport report) {
        return report.signatures().stream()
                .filter(one -> one.kind() != SignatureReport.Kind.TIME_STAMP)
                .map(one -> one.level().orElseThrow())
                .toList();
    }

    void assertBegins(Sha256 beginning, Sha256 whole) {
        byte[] first = bytes(beginning);
        assertArrayEquals(first, Arrays.copyOf(bytes(whole), first.length));
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        pki.close();
        office.close();
    }
}
