/** Ports of signing: tokens that hold keys, signing PDFs as Annex I of NĐ 30/2020 wants it, verifying with three outcomes. */
@NullMarked
package org.vanthu.spi.signing;

import org.jspecify.annotations.NullMarked;
