/** Colours by meaning, fonts and icons, light and dark. */
@NullMarked
package org.vanthu.ui.kit.theme;

import org.jspecify.annotations.NullMarked;
