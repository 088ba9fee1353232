/** Verifying: structure, integrity, later changes, trust; each part answers for itself, the verdict is drawn at the end. */
@NullMarked
package org.vanthu.signing.internal.verify;

import org.jspecify.annotations.NullMarked;
