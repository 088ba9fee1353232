/** Use cases of bodies, people and rights. */
@NullMarked
package org.vanthu.core.internal.people;

import org.jspecify.annotations.NullMarked;
