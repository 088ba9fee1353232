/**
 * What the office needs done with paper: looking into files from outside, showing pages, composing documents by Annex I
 * of Decree 30/2020/NĐ-CP, preparing them for signing, stamps and printed registers.
 *
 * <p>Places on a page are {@linkplain org.vanthu.spi.pdf.Box boxes} in <em>displayed</em> coordinates: points (1/72 inch),
 * origin at the top left corner of the page as it is shown (cropped and rotated), y downwards. Pages count from 0.
 */
@NullMarked
package org.vanthu.spi.pdf;

import org.jspecify.annotations.NullMarked;
