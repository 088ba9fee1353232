/** A certification authority for the sample office and for tests; nothing of it is trusted by anybody else. */
@NullMarked
package org.vanthu.signing.internal.pki;

import org.jspecify.annotations.NullMarked;
