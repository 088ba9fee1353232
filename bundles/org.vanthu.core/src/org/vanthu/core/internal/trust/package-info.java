/** Whom organisations trust when they verify signatures. */
@NullMarked
package org.vanthu.core.internal.trust;

import org.jspecify.annotations.NullMarked;
