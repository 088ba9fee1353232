/** Official documents by the measures of Annex I of Decree 30/2020/NĐ-CP. */
@NullMarked
package org.vanthu.pdf.internal.compose;

import org.jspecify.annotations.NullMarked;
