/** Files from outside before they are kept. */
@NullMarked
package org.vanthu.core.internal.files;

import org.jspecify.annotations.NullMarked;
