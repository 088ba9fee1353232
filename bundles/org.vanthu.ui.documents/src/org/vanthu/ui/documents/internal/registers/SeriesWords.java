package org.vanthu.ui.documents.internal.registers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vanthu.api.people.Directory;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.text.Texts;

/**
 * What people call the series of numbers of their organisation.
 *
 * @param units the units of the organisation, among which are its advisory bodies
 */
public record SeriesWords(Texts texts, Language language, List<Unit> units) {

    public SeriesWords {
        units = List.copyOf(units);
    }

    /** With the units of the organisation; asked off the window's thread. */
    public static Outcome<SeriesWords> of(
            Directory directory, OrganisationId organisation, Texts texts, Language language) {
        return directory.units(organisation).map(units -> new SeriesWords(texts, language, units));
    }

    /** The words for one series. */
    public String name(Series series) {
        return switch (series) {
            case Series.Arrivals arrivals -> texts.get("series.arrivals");
            case Series.Administrative administrative -> texts.get("series.administrative");
            case Series.OfType own ->
                texts.get("series.type", "type", own.type().label(language));
            case Series.Legal legal ->
                texts.get("series.legal", "type", legal.type().vietnamese());
            case Series.Advisory advisory -> texts.get("series.advisory", "name", unit(advisory.body()));
            case Series.Copies copies -> texts.get("series.copies");
        };
    }

    /** A unit that has been closed since is not known by name any more. */
    private String unit(UnitId id) {
        Map<UnitId, String> names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return names.getOrDefault(id, "–");
    }
}
