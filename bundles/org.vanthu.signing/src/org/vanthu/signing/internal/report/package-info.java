/** What a verification found, for other programs. */
@NullMarked
package org.vanthu.signing.internal.report;

import org.jspecify.annotations.NullMarked;
