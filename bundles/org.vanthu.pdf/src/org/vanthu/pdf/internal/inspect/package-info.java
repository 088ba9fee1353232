/** Looks into files from outside within bounds of time, memory and depth. */
@NullMarked
package org.vanthu.pdf.internal.inspect;

import org.jspecify.annotations.NullMarked;
