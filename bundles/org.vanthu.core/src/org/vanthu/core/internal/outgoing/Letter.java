package org.vanthu.core.internal.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.OutgoingDocument;

/**
 * What leaves the office: an issued document or a copy.
 *
 * @param document what deliveries name it by
 * @param object what events are about
 * @param date printed on it
 * @param atOnce when it was issued, where it must not wait
 */
record Letter(
        DocumentId document,
        Id object,
        OrganisationId sender,
        List<Recipient> recipients,
        Optional<LocalDate> date,
        String code,
        String organName,
        String subject,
        String typeName,
        String typeCode,
        Urgency urgency,
        Optional<Instant> atOnce) {

    static Letter of(OutgoingDocument document) {
        return new Letter(
                document.id().document(),
                document.id(),
                document.organisation(),
                document.fields().recipients(),
                document.number().map(OutgoingDocument.Numbered::date),
                document.code().map(DocumentCode::toString).orElse(""),
                document.organName(),
                document.fields().subject(),
                document.fields().type().vietnamese(),
                document.fields().type().code(),
                document.fields().urgency(),
                document.fields().urgency().atOnce()
                        ? document.issue().map(OutgoingDocument.Issue::at)
                        : Optional.empty());
    }

    /**
     * A copy shows itself under the number of what it is of, and behind that under its own.
     *
     * @param original what may be registered of the document it is of
     */
    static Letter of(DocumentCopy copy, List<Recipient> recipients, IncomingFields original, Instant now) {
        return new Letter(
                copy.id().document(),
                copy.id(),
                copy.organisation(),
                recipients,
                original.issuedDate(),
                original.code() + " (" + copy.code() + ")",
                original.organName(),
                original.subject(),
                original.typeName(),
                DocumentType.named(original.typeName()).map(DocumentType::code).orElse(""),
                original.urgency(),
                original.urgency().atOnce() ? Optional.of(now) : Optional.empty());
    }
}
