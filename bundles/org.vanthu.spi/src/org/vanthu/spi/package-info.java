/** Ports to the outside of the office services. */
@NullMarked
package org.vanthu.spi;

import org.jspecify.annotations.NullMarked;
