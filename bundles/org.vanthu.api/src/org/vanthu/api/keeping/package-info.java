/** Keeping issued documents provable. */
@NullMarked
package org.vanthu.api.keeping;

import org.jspecify.annotations.NullMarked;
