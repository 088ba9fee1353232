package org.vanthu.core.internal.outgoing;

import java.util.Optional;
import java.util.Set;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
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
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/** How a document begins, and what its fields must be. */
final class DraftStart {

    /** Stands for the signer while none is chosen, so that the other fields can be checked. */
    private static final Signer ANY = new Signer("…", "…");

    /** Stands for the issuing body, whose name was checked when it was entered. */
    private static final String ANY_ISSUER = "…";

    private final Act act;
    private final DraftDocuments documents;
    private final DraftSeries series;

    DraftStart(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
        this.series = new DraftSeries(act);
    }

    Outcome<OutgoingDocument> start(UnitId unit, DraftFields fields, DraftOrigin origin) {
        if (act.actor().posts().stream()
                .noneMatch(post -> post.organisation().equals(act.organisation())
                        && post.unit().equals(unit))) {
            return Outcome.refused(
                    DraftingTrouble.NOT_A_COLLEAGUE, "name", act.actor().name());
        }
        Series usual = series.usual(fields.type());
        return fits(fields, origin)
                .flatMap(nothing -> checked(noted(fields, usual, unit)))
                .map(good -> begin(unit, good, usual, origin));
    }

    private OutgoingDocument begin(UnitId unit, DraftFields fields, Series usual, DraftOrigin origin) {
        OutgoingDocument document = new OutgoingDocument(
                DraftId.at(act.now()),
                act.organisation(),
                unit,
                act.actor().account(),
                act.now(),
                series.issuer(usual),
                fields,
                usual,
                Optional.empty(),
                Signer.NONE,
                OutgoingState.DRAFTING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                answered(origin),
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

    /** What replaces a reply answers what that one was to answer. */
    private Optional<DocumentId> answered(DraftOrigin origin) {
        return switch (origin) {
            case DraftOrigin.Reply(DocumentId incoming) -> Optional.of(incoming);
            case DraftOrigin.Mending(EarlierDocument earlier)
            when earlier.mending() == Mending.REPLACES ->
                documents.find(earlier.document()).replyTo();
            case DraftOrigin.Mending corrects -> Optional.empty();
            case DraftOrigin.Fresh fresh -> Optional.empty();
        };
    }

    /** Changes the fields; a series that takes no documents of the new type gives way to the usual one. */
    Outcome<OutgoingDocument> edit(DraftId id, DraftFields fields) {
        return documents.doing(id, OutgoingAct.EDIT).flatMap(document -> {
            Series kept = series.mayTake(document.series(), fields.type()).isDone()
                    ? document.series()
                    : series.usual(fields.type());
            return checked(noted(fields, kept, document.unit()))
                    .map(good -> documents.save(
                            document.inPlace()
                                    .fields(good)
                                    .series(kept, series.issuer(kept))
                                    .make(),
                            "DRAFT_EDITED",
                            Payload.of("type", good.type().code(), "subject", good.subject(), "series", kept.code())));
        });
    }

    /** Another series; a notation that was made by the system is made anew. */
    Outcome<OutgoingDocument> chooseSeries(DraftId id, Series chosen) {
        return documents
                .doing(id, OutgoingAct.EDIT)
                .flatMap(document -> series.mayTake(chosen, document.fields().type())
                        .flatMap(may -> checked(renoted(document, chosen)))
                        .map(good -> documents.save(
                                document.inPlace()
                                        .fields(good)
                                        .series(chosen, series.issuer(chosen))
                                        .make(),
                                "DRAFT_SERIES_CHOSEN",
                                Payload.of("series", chosen.code(), "notation", good.notation()))));
    }

    private DraftFields renoted(OutgoingDocument document, Series chosen) {
        DraftFields fields = document.fields();
        boolean made = fields.notation().equals(series.notation(document.series(), fields.type(), document.unit()));
        return made ? noted(fields.withNotation(""), chosen, document.unit()) : fields;
    }

    /** What it answers or mends belongs to the organisation; what mends has the form the law asks for (Art. 18.3). */
    private Outcome<DraftFields> fits(DraftFields fields, DraftOrigin origin) {
        return switch (origin) {
            case DraftOrigin.Fresh fresh -> Outcome.done(fields);
            case DraftOrigin.Reply(DocumentId incoming) -> ours(incoming).map(here -> fields);
            case DraftOrigin.Mending(EarlierDocument earlier) ->
                ours(earlier.document()).flatMap(here -> mends(fields, earlier));
        };
    }

    private Outcome<ObjectFacts> ours(Id document) {
        return act.facts(document, Set.of())
                .filter(facts -> facts.organisation().equals(act.organisation()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(GateTrouble.NOT_FOUND, "kind", document.kind()));
    }

    private Outcome<DraftFields> mends(DraftFields fields, EarlierDocument earlier) {
        OutgoingDocument before = documents.find(earlier.document());
        DocumentType type = before.fields().type();
        if (before.issue().isEmpty()) {
            return Outcome.refused(DraftingTrouble.NOT_ISSUED_YET);
        }
        if (earlier.mending() == Mending.CORRECTS) {
            return fields.type() == DocumentType.OFFICIAL_LETTER
                    ? Outcome.done(fields)
                    : Outcome.refused(Trouble.ofField(DraftingTrouble.CORRECTION_BY_LETTER, "type"));
        }
        return fields.type() == type
                ? Outcome.done(fields)
                : Outcome.refused(
                        Trouble.ofField(DraftingTrouble.REPLACEMENT_OF_OTHER_FORM, "type", "type", type.vietnamese()));
    }

    private DraftFields noted(DraftFields fields, Series taken, UnitId unit) {
        return fields.notation().isBlank() ? fields.withNotation(series.notation(taken, fields.type(), unit)) : fields;
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
        return fields.metadata(ANY_ISSUER, ANY).checked().map(good -> fields);
    }
}
