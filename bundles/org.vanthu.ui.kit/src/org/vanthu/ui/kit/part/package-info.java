/** Opening parts in the window. */
@NullMarked
package org.vanthu.ui.kit.part;

import org.jspecify.annotations.NullMarked;
