/** Shows pages and reads their text with its places. */
@NullMarked
package org.vanthu.pdf.internal.read;

import org.jspecify.annotations.NullMarked;
