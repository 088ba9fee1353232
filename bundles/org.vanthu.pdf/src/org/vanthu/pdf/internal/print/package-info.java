/** Registers, slips and sheets on paper. */
@NullMarked
package org.vanthu.pdf.internal.print;

import org.jspecify.annotations.NullMarked;
