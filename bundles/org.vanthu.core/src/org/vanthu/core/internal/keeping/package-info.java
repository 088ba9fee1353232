/** Issued documents as they are kept: looked at on a schedule, and renewed before their proofs end. */
@NullMarked
package org.vanthu.core.internal.keeping;

import org.jspecify.annotations.NullMarked;
