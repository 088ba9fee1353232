package org.vanthu.api.people;

import org.vanthu.domain.access.RightsShift;

/** What one person gains and loses, with the name to show. */
public record RightsChange(String name, RightsShift shift) {}
