/** Signing and verifying: the parts for those who run without a service registry. */
@NullMarked
package org.vanthu.signing;

import org.jspecify.annotations.NullMarked;
