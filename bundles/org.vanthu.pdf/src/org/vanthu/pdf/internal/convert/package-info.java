/** Text documents to PDF with the LibreOffice of the computer. */
@NullMarked
package org.vanthu.pdf.internal.convert;

import org.jspecify.annotations.NullMarked;
