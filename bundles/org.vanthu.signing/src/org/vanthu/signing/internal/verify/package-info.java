/**
 * Verifying: structure, integrity, later changes, trust; each part answers for itself, the verdict is drawn at the end. What is compared asks
 * what is seen, and neither knows of what draws the verdict.
 */
@NullMarked
package org.vanthu.signing.internal.verify;

import org.jspecify.annotations.NullMarked;
