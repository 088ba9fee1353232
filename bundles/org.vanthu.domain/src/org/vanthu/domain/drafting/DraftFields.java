package org.vanthu.domain.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.OutgoingFields;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.document.Urgency;

/**
 * What the drafter enters; issuer, signer, number, date and pages are filled by the system (NĐ 30/2020, Annex VI,
 * III.1.g).
 *
 * @param fileNotation number and notation of the work file, or empty
 * @param notation ký hiệu without the number; when empty it is made of type, organisation and unit (Annex I, II.3)
 * @param subject trích yếu nội dung
 * @param language language of the document in words, when empty Vietnamese
 * @param description note
 * @param issuedAmount copies issued on paper, if any
 * @param dueDate day by which a reply is expected
 * @param keptBy what follows "Lưu:" under the recipients, for example {@code VT, NVD}
 */
public record DraftFields(
        String fileNotation,
        DocumentType type,
        String notation,
        String subject,
        String language,
        String description,
        Urgency urgency,
        Secrecy secrecy,
        List<Recipient> recipients,
        OptionalInt issuedAmount,
        Optional<LocalDate> dueDate,
        String keptBy) {

    /** Longest {@code keptBy}, in characters. */
    public static final int LONGEST_KEPT_BY = 200;

    public DraftFields {
        recipients = List.copyOf(recipients);
    }

    /** The fields of a plain document of this type. */
    public static DraftFields of(DocumentType type, String subject, List<Recipient> recipients) {
        return new DraftFields(
                "",
                type,
                "",
                subject,
                "",
                "",
                Urgency.NORMAL,
                Secrecy.NONE,
                recipients,
                OptionalInt.empty(),
                Optional.empty(),
                "VT");
    }

    /** The same with another notation. */
    public DraftFields withNotation(String wanted) {
        return new DraftFields(
                fileNotation,
                type,
                wanted,
                subject,
                language,
                description,
                urgency,
                secrecy,
                recipients,
                issuedAmount,
                dueDate,
                keptBy);
    }

    /** All metadata of Annex VI, Part II.I that people enter. */
    public OutgoingFields metadata(String organName, Signer signer) {
        return new OutgoingFields(
                fileNotation,
                type,
                notation,
                organName,
                subject,
                language,
                description,
                signer,
                urgency,
                secrecy,
                recipients.stream().map(Recipient::named).toList(),
                issuedAmount,
                dueDate);
    }
}
