/** Expected failure as a value: what an operation answers, and each trouble in words a person can act on. */
@NullMarked
package org.vanthu.domain.outcome;

import org.jspecify.annotations.NullMarked;
