/** Working time: the hours of an office, its days off, and deadlines counted in them. */
@NullMarked
package org.vanthu.domain.time;

import org.jspecify.annotations.NullMarked;
