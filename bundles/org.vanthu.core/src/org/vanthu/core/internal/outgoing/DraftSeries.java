package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.LegalType;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.numbering.NumberingRules;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/** From which registers of an organisation a document may take its number, and what follows from it for its head. */
final class DraftSeries {

    private final Act act;

    DraftSeries(Act act) {
        this.act = act;
    }

    /** The series that a document of this type takes its number from unless another is chosen. */
    Series usual(DocumentType type) {
        Series own = new Series.OfType(type);
        return opened().contains(own) ? own : new Series.Administrative();
    }

    /** All that may be chosen for a document of this type, the usual one first. */
    List<Series> choices(DocumentType type) {
        List<Series> choices = new ArrayList<>(List.of(usual(type)));
        Arrays.stream(LegalType.values())
                .map(Series.Legal::new)
                .filter(legal -> legal.takes(type))
                .forEach(choices::add);
        opened().stream().filter(Series.Advisory.class::isInstance).forEach(choices::add);
        return choices;
    }

    /** Troubles: {@link DraftingTrouble#SERIES_NOT_FOR_TYPE}, {@link DraftingTrouble#SERIES_NOT_OPEN}. */
    Outcome<Series> mayTake(Series series, DocumentType type) {
        if (series.byDecision() && !opened().contains(series)) {
            return Outcome.refused(Trouble.ofField(DraftingTrouble.SERIES_NOT_OPEN, "series"));
        }
        return choices(type).contains(series)
                ? Outcome.done(series)
                : Outcome.refused(
                        Trouble.ofField(DraftingTrouble.SERIES_NOT_FOR_TYPE, "series", "type", type.vietnamese()));
    }

    /**
     * Opens the register of a series. Troubles: {@link OrganisationTrouble#UNKNOWN_UNIT},
     * {@link OrganisationTrouble#UNIT_NOT_ADVISORY}.
     */
    Outcome<Register> open(Series series) {
        if (series instanceof Series.Advisory(UnitId body)) {
            Optional<Unit> unit = unit(body).filter(Unit::isOpen);
            if (unit.isEmpty()) {
                return Outcome.refused(Trouble.ofField(OrganisationTrouble.UNKNOWN_UNIT, "series"));
            }
            if (!unit.get().isAdvisory()) {
                return Outcome.refused(Trouble.ofField(
                        OrganisationTrouble.UNIT_NOT_ADVISORY,
                        "series",
                        "name",
                        unit.get().name()));
            }
        }
        return Outcome.done(act.stores().numbers().register(act.organisation(), series));
    }

    private List<Series> opened() {
        return act.stores().numbers().registers(act.organisation()).stream()
                .map(Register::series)
                .toList();
    }

    /** The name under which the issuing body stands on the document (Annex I, II.2 and II.3). */
    String issuer(Series series) {
        return series instanceof Series.Advisory(UnitId body)
                ? unit(body).map(Unit::name).orElseGet(() -> organisation().name())
                : organisation().name();
    }

    /** The notation as the decree makes it; that of a legal document begins with the year (Annex I, II.3). */
    String notation(Series series, DocumentType type, UnitId drafting) {
        String plain = DocumentCode.notation(type, abbreviation(series), drafting(series, drafting));
        return series instanceof Series.Legal ? NumberingRules.dateOf(act.now()).getYear() + "/" + plain : plain;
    }

    private String abbreviation(Series series) {
        return series instanceof Series.Advisory(UnitId body)
                ? abbreviation(body)
                : organisation().abbreviation().value();
    }

    private String drafting(Series series, UnitId drafting) {
        return series instanceof Series.Advisory(UnitId body) && body.equals(drafting) ? "" : abbreviation(drafting);
    }

    private String abbreviation(UnitId unit) {
        return unit(unit).map(Unit::abbreviation).map(Abbreviation::value).orElse("");
    }

    private Optional<Unit> unit(UnitId unit) {
        return act.stores()
                .organisations()
                .findUnit(unit)
                .filter(found -> found.organisation().equals(act.organisation()));
    }

    private Organisation organisation() {
        return act.stores()
                .organisations()
                .find(act.organisation())
                .orElseThrow(() -> new IllegalStateException("no organisation " + act.organisation()));
    }
}
