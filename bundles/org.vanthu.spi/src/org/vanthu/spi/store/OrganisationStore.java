package org.vanthu.spi.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.organisation.Unit;

/** Bodies with their codes, and the units of those that work here. */
public interface OrganisationStore {

    /** Adds a body with all its codes and search keys. None of the codes may be taken. */
    void add(Organisation organisation);

    /** Adds many bodies in one go. */
    void addAll(Collection<Organisation> organisations);

    /** Replaces a body by its changed form, codes and search keys with it. */
    void replace(Organisation organisation);

    Optional<Organisation> find(OrganisationId organisation);

    /** The body that goes by this code: its own, its old one or an alias. */
    Optional<Organisation> findByCode(OrganisationCode code);

    /** The bodies above, the nearest first. */
    List<OrganisationId> superiors(OrganisationId organisation);

    /** All bodies that work here, by name. */
    List<Organisation> hosted();

    /**
     * Bodies in whose name the words occur in this order, the last one perhaps unfinished; also by abbreviation and code.
     * Closed ones are left out.
     *
     * @param words the words as {@link org.vanthu.domain.Toneless} makes them, not empty
     * @param limit the most bodies answered
     */
    List<Organisation> search(String words, int limit);

    void addUnit(Unit unit);

    /** Replaces a unit by its changed form. */
    void replaceUnit(Unit unit);

    Optional<Unit> findUnit(UnitId unit);

    /** All units of a body, closed ones too. */
    List<Unit> units(OrganisationId organisation);
}
