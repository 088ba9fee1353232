package org.vanthu.core.internal.outgoing;

import java.util.Optional;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.OutgoingField;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.EarlierDocument;
import org.vanthu.domain.drafting.EarlierDocument.Mending;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/** How a document begins, and what its fields must be. */
final class DraftStart {

    /** Stands for the signer while none is chosen, so that the other fields can be checked. */
    private static final Signer ANY = new Signer("…", "…");

    private final Act act;
    private final DraftDocuments documents;

    DraftStart(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    Outcome<OutgoingDocument> start(UnitId unit, DraftFields fields, DraftOrigin origin) {
        if (act.actor().posts().stream()
                .noneMatch(post -> post.organisation().equals(act.organisation())
                        && post.unit().equals(unit))) {
            return Outcome.refused(
                    DraftingTrouble.NOT_A_COLLEAGUE, "name", act.actor().name());
        }
        return fits(fields, origin)
                .flatMap(nothing -> checked(noted(fields, unit)))
                .map(good -> begin(unit, good, origin));
    }

    private OutgoingDocument begin(UnitId unit, DraftFields fields, DraftOrigin origin) {
        OutgoingDocument document = new OutgoingDocument(
                DraftId.at(act.now()),
                act.organisation(),
                unit,
                act.actor().account(),
                act.now(),
                organisation().name(),
                fields,
                new Series.Administrative(),
                Optional.empty(),
                Signer.NONE,
                OutgoingState.DRAFTING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                origin instanceof DraftOrigin.Reply(DocumentId incoming) ? Optional.of(incoming) : Optional.empty(),
                origin instanceof DraftOrigin.Mending(EarlierDocument earlier)
                        ? Optional.of(earlier)
                        : Optional.empty(),
                0);
        act.stores().outgoing().add(document);
        act.stores().outgoing().relate(document.id(), document.drafter(), Relation.DRAFTER);
        act.record(
                "DRAFT_STARTED",
                document.id(),
                Payload.of("type", fields.type().code(), "subject", fields.subject(), "replyTo", document.replyTo()));
        documents.desk().place(document);
        return document;
    }

    Outcome<OutgoingDocument> edit(DraftId id, DraftFields fields) {
        return documents
                .doing(id, OutgoingAct.EDIT)
                .flatMap(document -> checked(noted(fields, document.unit()))
                        .map(good -> documents.save(
                                document.inPlace().fields(good).make(),
                                "DRAFT_EDITED",
                                Payload.of("type", good.type().code(), "subject", good.subject()))));
    }

    /** What mends another document has the form the law asks for (NĐ 30/2020, Art. 18.3). */
    private Outcome<DraftFields> fits(DraftFields fields, DraftOrigin origin) {
        if (!(origin instanceof DraftOrigin.Mending(EarlierDocument earlier))) {
            return Outcome.done(fields);
        }
        DocumentType before = documents.find(earlier.document()).fields().type();
        if (earlier.mending() == Mending.CORRECTS) {
            return fields.type() == DocumentType.OFFICIAL_LETTER
                    ? Outcome.done(fields)
                    : Outcome.refused(Trouble.ofField(DraftingTrouble.CORRECTION_BY_LETTER, "type"));
        }
        return fields.type() == before
                ? Outcome.done(fields)
                : Outcome.refused(Trouble.ofField(
                        DraftingTrouble.REPLACEMENT_OF_OTHER_FORM, "type", "type", before.vietnamese()));
    }

    private DraftFields noted(DraftFields fields, UnitId unit) {
        if (!fields.notation().isBlank()) {
            return fields;
        }
        String drafting = act.stores()
                .organisations()
                .findUnit(unit)
                .map(Unit::abbreviation)
                .map(Abbreviation::value)
                .orElse("");
        return fields.withNotation(DocumentCode.notation(
                fields.type(), organisation().abbreviation().value(), drafting));
    }

    private Outcome<DraftFields> checked(DraftFields fields) {
        if (fields.keptBy().length() > DraftFields.LONGEST_KEPT_BY) {
            return Outcome.refused(Trouble.ofField(
                    DraftingTrouble.WORDS_TOO_LONG,
                    "keptBy",
                    "length",
                    fields.keptBy().length(),
                    "limit",
                    DraftFields.LONGEST_KEPT_BY));
        }
        if (fields.recipients().isEmpty()) {
            return Outcome.refused(Trouble.ofField(DraftingTrouble.NO_RECIPIENT, OutgoingField.TO_ORGAN_NAME.input()));
        }
        return fields.metadata(organisation().name(), ANY).checked().map(good -> fields);
    }

    private Organisation organisation() {
        return act.stores()
                .organisations()
                .find(act.organisation())
                .orElseThrow(() -> new IllegalStateException("no organisation " + act.organisation()));
    }
}
