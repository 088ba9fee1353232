/** The office put together: the parts it works with and the capabilities it has. */
@NullMarked
package org.vanthu.core.internal.office;

import org.jspecify.annotations.NullMarked;
