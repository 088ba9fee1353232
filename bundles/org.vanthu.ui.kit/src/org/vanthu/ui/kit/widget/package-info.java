/** Small controls every screen shares: buttons, badges, headings, empty states, notices. */
@NullMarked
package org.vanthu.ui.kit.widget;

import org.jspecify.annotations.NullMarked;
