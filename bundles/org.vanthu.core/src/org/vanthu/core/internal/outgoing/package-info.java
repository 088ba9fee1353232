/** Outgoing documents: the use cases of drafting, signing, issuing, dispatch and registers. */
@NullMarked
package org.vanthu.core.internal.outgoing;

import org.jspecify.annotations.NullMarked;
