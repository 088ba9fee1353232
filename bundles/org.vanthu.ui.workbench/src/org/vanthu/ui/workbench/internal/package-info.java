/** The window of the program: sign-in, perspectives, menus, keys, themes, preferences. */
@NullMarked
package org.vanthu.ui.workbench.internal;

import org.jspecify.annotations.NullMarked;
