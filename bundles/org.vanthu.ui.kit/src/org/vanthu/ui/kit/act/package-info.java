/** Acts of the program: what menus, keys and the page of keys are made from. */
@NullMarked
package org.vanthu.ui.kit.act;

import org.jspecify.annotations.NullMarked;
