/** Documents screens: what the window needs to know of them. */
@NullMarked
package org.vanthu.ui.documents;

import org.jspecify.annotations.NullMarked;
