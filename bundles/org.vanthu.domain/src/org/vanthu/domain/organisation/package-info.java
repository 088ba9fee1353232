/**
 * Bodies, their units, the people in their posts, and who stands in for whom: the ground on which rights, routing and
 * signing capacities rest.
 */
@NullMarked
package org.vanthu.domain.organisation;

import org.jspecify.annotations.NullMarked;
