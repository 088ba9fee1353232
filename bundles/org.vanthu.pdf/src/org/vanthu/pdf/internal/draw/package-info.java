/** Stamps, notes and the contents of fields, each drawn as a small PDF. */
@NullMarked
package org.vanthu.pdf.internal.draw;

import org.jspecify.annotations.NullMarked;
