package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.ReturnedFiles.Proof;
import org.vanthu.core.internal.outgoing.ReturnedFiles.Raised;
import org.vanthu.core.internal.settings.ServiceLookUp;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.copying.CopyTrouble;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.NumberingRules;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.pdf.CopyBlock;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.Signatory;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** What lies before the clerk to be copied. */
final class CopyDesk {

    private final Act act;

    CopyDesk(Act act) {
        this.act = act;
    }

    /** A copy under its number, and what the desk needs to sign it. */
    record Begun(
            DocumentCopy copy,
            String agency,
            String placeAndDate,
            List<Sha256> certificates,
            SigningServices services) {

        /** What stands at the end of it on paper. */
        CopyBlock block(CopyDraft draft) {
            return new CopyBlock(
                    copy.form().words(),
                    agency,
                    copy.code(),
                    placeAndDate,
                    new Signatory(draft.position(), Optional.empty(), draft.signer()),
                    Distribution.of(List.of(), draft.recipients(), "VT"));
        }
    }

    /** What has to come back signed. */
    record ToSign(Sha256 prepared, Set<Sha256> certificates, SigningServices services, VerificationPolicy policy) {}

    /** The file that is copied. Troubles: those of {@link CopyOriginal#file}; {@link DraftingTrouble#NO_CERTIFICATE} where one will be needed. */
    Outcome<Sha256> original(CopySource source, CopyDraft draft) {
        if (draft.medium() == CopyMedium.ELECTRONIC && certificates().isEmpty()) {
            return Outcome.refused(DraftingTrouble.NO_CERTIFICATE, "holder", agency().name());
        }
        return new CopyOriginal(act, source).file();
    }

    /**
     * Takes the next number of all copies of the organisation. From here on the copy is made to its end, or given up with a reason.
     * Troubles: those of numbering.
     */
    Outcome<Begun> begin(CopySource source, CopyDraft draft, Sha256 prepared) {
        CopyId id = CopyId.at(act.now());
        Register register = act.stores().numbers().register(act.organisation(), new Series.Copies());
        return act.stores()
                .numbers()
                .take(
                        register.id(),
                        NumberingRules.dateOf(act.now()),
                        new NumberUse.Reserved(draft.form().vietnamese(), Optional.of(id.document())),
                        act.actor().account(),
                        act.now())
                .map(entry -> {
                    DocumentCopy copy = copy(id, source, draft, prepared, entry);
                    act.stores().copies().add(copy);
                    record("COPY_BEGUN", copy);
                    return begun(copy);
                });
    }

    private DocumentCopy copy(CopyId id, CopySource source, CopyDraft draft, Sha256 prepared, LedgerEntry entry) {
        return new DocumentCopy(
                id,
                act.organisation(),
                source,
                draft.form(),
                draft.medium(),
                entry.number(),
                entry.date(),
                draft.form().abbreviation() + "-" + agency().abbreviation(),
                draft.pages().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                prepared,
                Optional.empty(),
                Optional.empty(),
                act.actor().account(),
                act.now(),
                "",
                CopyState.SIGNING,
                0);
    }

    private Begun begun(DocumentCopy copy) {
        return new Begun(
                copy,
                agency().name(),
                new Printing(act).head().placeAndDate(),
                List.copyOf(certificates()),
                ServiceLookUp.of(act.stores(), act.organisation()));
    }

    Outcome<Begun> resume(CopyId id) {
        return find(id).open().map(this::begun);
    }

    Outcome<ToSign> toSign(CopyId id) {
        return find(id).open()
                .map(copy -> new ToSign(
                        copy.prepared(),
                        certificates(),
                        ServiceLookUp.of(act.stores(), act.organisation()),
                        TrustLookUp.policy(act.stores(), act.organisation(), act.now())));
    }

    /** Keeps what came back signed; whether the seal still counts is asked again. */
    Outcome<DocumentCopy> finish(CopyId id, Raised back) {
        SignerIdentity signer = back.report().signer().orElseThrow();
        Sha256 certificate = signer.fingerprint().sha256();
        if (!certificates().contains(certificate)) {
            return Outcome.refused(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE, "certificate", signer.name());
        }
        return make(find(id).made(back.file().hash(), Optional.of(certificate)))
                .ifDone(copy -> keep(copy, back.proof()));
    }

    /** From now on it is looked at on a schedule as issued files are. */
    private void keep(DocumentCopy copy, Proof proof) {
        act.stores()
                .keptFiles()
                .add(KeptFile.issued(
                        copy.id().document(),
                        0,
                        copy.organisation(),
                        copy.file().orElseThrow(),
                        proof.level(),
                        Lack.of(proof.missing()),
                        act.now()));
    }

    /** Keeps what was printed; it is signed and sealed by hand. */
    Outcome<Begun> printed(CopyId id, Sha256 printed) {
        return make(find(id).made(printed, Optional.empty())).map(this::begun);
    }

    private Outcome<DocumentCopy> make(Outcome<DocumentCopy> made) {
        return made.flatMap(copy -> new CopyOriginal(act, copy.source())
                .file()
                .flatMap(original ->
                        act.stores().numbers().use(copy.number(), copy.id().document()))
                .map(entry -> written("COPY_MADE", copy)));
    }

    Outcome<DocumentCopy> abandon(CopyId id, String reason) {
        return find(id).abandoned(reason)
                .flatMap(copy -> act.stores()
                        .numbers()
                        .cancel(copy.number(), reason, act.actor().account(), act.now())
                        .map(entry -> written("COPY_ABANDONED", copy)));
    }

    /** A file under a name. */
    record Named(String name, Sha256 file) {}

    /** The bytes that prove the copy now; they begin with those that were made. Troubles: {@link CopyTrouble#NOT_MADE}. */
    Outcome<Named> file(CopyId id) {
        DocumentCopy copy = find(id);
        Optional<Sha256> kept =
                act.stores().keptFiles().of(id.document()).stream().findFirst().map(KeptFile::current);
        return kept.or(copy::file)
                .map(file -> Outcome.done(new Named(copy.fileName(), file)))
                .orElseGet(() -> Outcome.refused(CopyTrouble.NOT_MADE));
    }

    private DocumentCopy written(String event, DocumentCopy copy) {
        act.stores().copies().write(copy);
        record(event, copy);
        return copy;
    }

    /** The event is one of the document, in whose history it is looked for. */
    private void record(String event, DocumentCopy copy) {
        act.recordIn(
                copy.organisation(),
                event,
                copy.source().original(),
                Payload.of(
                        "copy",
                        copy.id(),
                        "code",
                        copy.code(),
                        "form",
                        copy.form(),
                        "medium",
                        copy.medium(),
                        "pages",
                        copy.pages(),
                        "file",
                        copy.file().orElse(copy.prepared()),
                        "reason",
                        copy.reason()));
    }

    DocumentCopy find(CopyId id) {
        return act.stores().copies().find(id).orElseThrow();
    }

    private Organisation agency() {
        return act.stores().organisations().find(act.organisation()).orElseThrow();
    }

    private Set<Sha256> certificates() {
        return act.stores().certificates().ofAgency(act.organisation()).stream()
                .filter(certificate -> certificate.mayBeUsedAt(act.now()))
                .map(RegisteredCertificate::fingerprint)
                .collect(Collectors.toSet());
    }
}
