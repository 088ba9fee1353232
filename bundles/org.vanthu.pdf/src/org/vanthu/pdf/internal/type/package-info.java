/** Typesetting: faces metric-compatible with Times New Roman, line breaking, pages to write on. */
@NullMarked
package org.vanthu.pdf.internal.type;

import org.jspecify.annotations.NullMarked;
