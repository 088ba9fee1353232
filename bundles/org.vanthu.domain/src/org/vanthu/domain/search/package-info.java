/** Looking for documents: what is asked, who may be shown what, and searches that people keep. */
@NullMarked
package org.vanthu.domain.search;

import org.jspecify.annotations.NullMarked;
