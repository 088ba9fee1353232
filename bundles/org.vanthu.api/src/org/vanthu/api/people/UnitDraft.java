package org.vanthu.api.people;

import java.util.Optional;
import org.vanthu.domain.UnitId;

/**
 * A unit as typed into its form.
 *
 * @param parent the unit it belongs to; empty for one directly under the body
 * @param order where it stands among its siblings, from 0
 */
public record UnitDraft(String name, String abbreviation, Optional<UnitId> parent, int order) {}
