package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.time.WorkingCalendar;

/** Incoming documents for tests of their store. */
final class IncomingSample {

    private IncomingSample() {}

    static IncomingFields fields(String number, String notation, String issuer) {
        return IncomingFields.read(Map.of(
                        IncomingField.TYPE_NAME, "Công văn",
                        IncomingField.CODE_NUMBER, number,
                        IncomingField.CODE_NOTATION, notation,
                        IncomingField.ISSUED_DATE, "2026-03-02",
                        IncomingField.ORGAN_NAME, issuer,
                        IncomingField.SUBJECT, "V/v tăng cường công tác quản lý chất thải y tế",
                        IncomingField.SIGNER_POSITION, "GIÁM ĐỐC",
                        IncomingField.SIGNER_NAME, "Lê Hoàng Anh",
                        IncomingField.DUE_DATE, "2026-03-20"))
                .orThrow();
    }

    static IncomingDocument document(
            OrganisationId organisation, RegisterYear book, int number, IncomingFields fields, Instant now) {
        return new IncomingDocument(
                DocumentId.at(now),
                organisation,
                new LedgerNumber(book, number),
                WorkingCalendar.dayOf(now),
                now,
                now,
                AccountId.at(now),
                Optional.empty(),
                fields,
                3,
                "undetermined",
                HandlingState.REGISTERED,
                Optional.empty(),
                "",
                Optional.empty(),
                0);
    }
}
