package org.vanthu.domain.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.OutgoingField;
import org.vanthu.domain.document.OutgoingFields;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.numbering.DocumentIdentifier;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;

/**
 * An outgoing document, from its first draft on.
 *
 * @param unit the drafting unit
 * @param organName name of the issuing organisation, as it was when the document was made
 * @param fields what the drafter entered
 * @param series whose numbers it takes
 * @param route who judges and signs it; from when it is submitted
 * @param signer the signer as printed; from when it is submitted
 * @param versions how many versions of the draft there are
 * @param prepared the PDF with fields for number, date and signatures; from when it goes to be signed
 * @param signature the competent person's signature
 * @param number the number it takes, from when it is being issued, and the date that goes with it
 * @param issue how it was issued
 * @param recall how it was taken back
 * @param replyTo the incoming document it answers
 * @param mends the issued document it mends
 * @param version counts its changes, from 0
 */
public record OutgoingDocument(
        DraftId id,
        OrganisationId organisation,
        UnitId unit,
        AccountId drafter,
        Instant madeAt,
        String organName,
        DraftFields fields,
        Series series,
        Optional<ApprovalRoute> route,
        Signer signer,
        OutgoingState state,
        int versions,
        Optional<Sha256> prepared,
        Optional<Signature> signature,
        Optional<Numbered> number,
        Optional<Issue> issue,
        Optional<Recall> recall,
        Optional<DocumentId> replyTo,
        Optional<EarlierDocument> mends,
        long version) {

    /**
     * The signature of the competent person.
     *
     * @param file the signed PDF
     * @param certificate fingerprint of the certificate
     */
    public record Signature(Sha256 file, Sha256 certificate, AccountId by, Instant at) {}

    /** The number it takes, with its date. */
    public record Numbered(LedgerNumber number, LocalDate date) {}

    /**
     * How it was issued.
     *
     * @param file the PDF signed by the person and by the agency
     * @param certificate fingerprint of the agency's certificate
     * @param size of the file, in bytes
     * @param pages pages of the PDF
     * @param latest the moment by which it had to be issued (NĐ 30/2020, Art. 18.1)
     */
    public record Issue(
            Sha256 file,
            long size,
            Sha256 certificate,
            int pages,
            DocumentIdentifier identifier,
            AccountId by,
            Instant at,
            Instant latest) {

        /** Whether it was issued later than the law allows. */
        public boolean late() {
            return at.isAfter(latest);
        }
    }

    /** How it was taken back. */
    public record Recall(String reason, AccountId by, Instant at) {}

    /** Whether it was issued in answer to this document. */
    public boolean answers(DocumentId incoming) {
        return state == OutgoingState.ISSUED && replyTo.filter(incoming::equals).isPresent();
    }

    /** Number and notation; empty as long as it has no number. */
    public Optional<DocumentCode> code() {
        return number.map(taken -> DocumentCode.of(taken.number().number(), fields.notation()));
    }

    /** Name of its main file as recipients see it, for example {@code 15-QĐ-UBND.pdf}; empty without a number. */
    public Optional<String> fileName() {
        return code().map(code -> code.toString().replace('/', '-') + ".pdf");
    }

    /** All metadata that people enter. */
    public OutgoingFields metadata() {
        return fields.metadata(organName, signer);
    }

    /**
     * All metadata of Annex VI Part II.I that this document has, the fields filled by the system included.
     *
     * @param organisationCode code of the organisation that keeps it
     */
    public Map<OutgoingField, String> metadata(String organisationCode) {
        Map<OutgoingField, String> all = metadata().written();
        all.put(OutgoingField.FILE_ORGAN_ID, organisationCode);
        code().ifPresent(code -> all.put(OutgoingField.CODE_NUMBER, code.number()));
        number.ifPresent(taken -> {
            all.put(
                    OutgoingField.FILE_CATALOG,
                    Integer.toString(taken.number().book().year()));
            all.put(OutgoingField.ISSUED_DATE, taken.date().toString());
        });
        issue.ifPresent(done -> all.put(OutgoingField.PAGE_AMOUNT, Integer.toString(done.pages())));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /**
     * The document as it arrives at a recipient here. It must have been issued.
     *
     * @param annexes its annexes, each signed
     */
    public DeliveredDocument delivered(Delivery delivery, List<Annex> annexes) {
        Issue done = issue.orElseThrow(() -> new IllegalStateException("not issued: " + id));
        List<DeliveredDocument.File> files = new ArrayList<>();
        files.add(new DeliveredDocument.File(fileName().orElseThrow(), done.file()));
        annexes.forEach(annex -> files.add(
                new DeliveredDocument.File(annex.name(), annex.signed().orElseThrow())));
        return new DeliveredDocument(delivery, fieldsForRecipient(), files);
    }

    /** What whoever gets it, or a copy of it, may register of it. It is issued. */
    public IncomingFields fieldsForRecipient() {
        Issue done = issue.orElseThrow(() -> new IllegalStateException("not issued: " + id));
        return new IncomingFields(
                "",
                fields.type().vietnamese(),
                code().orElseThrow(),
                number.map(Numbered::date),
                organName,
                fields.subject(),
                fields.language(),
                "",
                signer,
                fields.urgency(),
                fields.secrecy(),
                "",
                fields.dueDate(),
                done.identifier().toString(),
                done.identifier().organisationCode());
    }

    /**
     * The document in the state after an act, or why not.
     * Troubles: {@link DraftingTrouble#NOT_IN_THIS_STATE}.
     */
    public Outcome<OutgoingDocument> doing(OutgoingAct act) {
        return state.doing(act).map(next -> change().state(next).make());
    }

    /** Begins a changed copy, one version on. */
    public OutgoingChange change() {
        return new OutgoingChange(this, version + 1);
    }

    /** Begins a further change of a copy that is already one version on. */
    public OutgoingChange inPlace() {
        return new OutgoingChange(this, version);
    }
}
