/** Outgoing documents: drafting, signing, issuing, following and their registers (NĐ 30/2020, Chapters II and III). */
@NullMarked
package org.vanthu.api.outgoing;

import org.jspecify.annotations.NullMarked;
