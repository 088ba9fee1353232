/** Ports to the office's database: one port per capability, all of them bound to one transaction. */
@NullMarked
package org.vanthu.spi.store;

import org.jspecify.annotations.NullMarked;
