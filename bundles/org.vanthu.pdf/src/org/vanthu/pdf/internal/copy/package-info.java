/** Copies for paper. */
@NullMarked
package org.vanthu.pdf.internal.copy;

import org.jspecify.annotations.NullMarked;
