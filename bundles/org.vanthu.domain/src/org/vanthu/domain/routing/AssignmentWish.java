package org.vanthu.domain.routing;

import java.time.Instant;
import java.util.Optional;

/** One line of an act of assigning, before it is given: who, in what part, by when. */
public record AssignmentWish(Assignee assignee, Part part, Optional<Instant> due) {}
