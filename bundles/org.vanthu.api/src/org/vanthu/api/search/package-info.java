/** Finding documents among all that one may read, and keeping searches. */
@NullMarked
package org.vanthu.api.search;

import org.jspecify.annotations.NullMarked;
