/** Bodies, units, people, posts, roles, delegations, certificates: what administrators keep, and what each person sees of it. */
@NullMarked
package org.vanthu.api.people;

import org.jspecify.annotations.NullMarked;
