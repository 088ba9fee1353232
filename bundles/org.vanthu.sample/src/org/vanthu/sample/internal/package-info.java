/** How the sample office is made. */
@NullMarked
package org.vanthu.sample.internal;

import org.jspecify.annotations.NullMarked;
