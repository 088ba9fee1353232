/** Services of signing and of keeping passwords: what needs a cryptographic library. */
@NullMarked
package org.vanthu.signing;

import org.jspecify.annotations.NullMarked;
