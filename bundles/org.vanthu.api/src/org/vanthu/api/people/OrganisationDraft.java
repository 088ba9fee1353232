package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.organisation.Organisation;

/**
 * A body as typed into its form.
 *
 * @param code identification code, preferably of QĐ 20/2020
 * @param oldCode code in the old 13-character form; blank if it has none
 * @param aliases further codes under which messages have named it
 * @param place name of the place for the date line
 */
public record OrganisationDraft(
        String code,
        String oldCode,
        List<String> aliases,
        String name,
        String abbreviation,
        String place,
        Organisation.Hosting hosting) {

    public OrganisationDraft {
        aliases = List.copyOf(aliases);
    }

    /** A body that works here and goes by one code. */
    public static OrganisationDraft here(String code, String name, String abbreviation, String place) {
        return new OrganisationDraft(code, "", List.of(), name, abbreviation, place, Organisation.Hosting.HERE);
    }
}
