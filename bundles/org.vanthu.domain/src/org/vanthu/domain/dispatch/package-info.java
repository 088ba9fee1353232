/**
 * What becomes of a document after it is issued: recipients, how far each has come with it, recall
 * (NĐ 30/2020, Art. 18; QĐ 28/2018).
 */
@NullMarked
package org.vanthu.domain.dispatch;

import org.jspecify.annotations.NullMarked;
