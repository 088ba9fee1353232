/** Who signed, and by what that is proven: the CMS, certificates and their chains, what authorities say of them, time stamps. */
@NullMarked
package org.vanthu.signing.internal.verify.proof;

import org.jspecify.annotations.NullMarked;
