/** Copies that the organisation vouches for. */
@NullMarked
package org.vanthu.api.copies;

import org.jspecify.annotations.NullMarked;
