/** The one way from a façade to a use case: every check stands here, once. */
@NullMarked
package org.vanthu.core.internal.gate;

import org.jspecify.annotations.NullMarked;
