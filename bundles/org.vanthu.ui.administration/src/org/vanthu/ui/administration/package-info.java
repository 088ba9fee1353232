/** Administration screens: what the window needs to know of them. */
@NullMarked
package org.vanthu.ui.administration;

import org.jspecify.annotations.NullMarked;
