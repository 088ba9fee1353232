/** Tokens through PKCS#11 (Cryptoki 2.40), spoken to directly: see docs/adr/0020-tokens-through-own-binding.md. */
@NullMarked
package org.vanthu.signing.internal.token;

import org.jspecify.annotations.NullMarked;
