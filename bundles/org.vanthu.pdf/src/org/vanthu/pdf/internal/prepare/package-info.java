/** Makes documents ready to be signed: places, fields. */
@NullMarked
package org.vanthu.pdf.internal.prepare;

import org.jspecify.annotations.NullMarked;
