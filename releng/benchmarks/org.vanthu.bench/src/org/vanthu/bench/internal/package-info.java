/** The measurements of register, worklist and start; figures stand in {@code docs/performance.md}. */
@NullMarked
package org.vanthu.bench.internal;

import org.jspecify.annotations.NullMarked;
