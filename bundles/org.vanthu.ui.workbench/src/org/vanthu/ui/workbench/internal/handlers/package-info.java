/** What the acts of the window do. */
@NullMarked
package org.vanthu.ui.workbench.internal.handlers;

import org.jspecify.annotations.NullMarked;
