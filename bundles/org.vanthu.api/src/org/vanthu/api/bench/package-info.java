/** Measurements of the product next to the raw thing, found as services and run by {@code vanthu bench}. */
@NullMarked
package org.vanthu.api.bench;

import org.jspecify.annotations.NullMarked;
