/** What an organisation keeps, and whether its signatures can still be proven. */
@NullMarked
package org.vanthu.domain.keeping;

import org.jspecify.annotations.NullMarked;
