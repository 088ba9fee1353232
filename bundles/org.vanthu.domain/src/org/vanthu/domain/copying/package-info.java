/** True copies and extracts (NĐ 30/2020, Art. 25 to 27 and Annex I, Part II). */
@NullMarked
package org.vanthu.domain.copying;

import org.jspecify.annotations.NullMarked;
