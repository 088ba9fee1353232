/** Port to the function that keeps passwords. */
@NullMarked
package org.vanthu.spi.password;

import org.jspecify.annotations.NullMarked;
