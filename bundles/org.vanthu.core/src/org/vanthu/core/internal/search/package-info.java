/** Finding documents, and searches that people keep. */
@NullMarked
package org.vanthu.core.internal.search;

import org.jspecify.annotations.NullMarked;
