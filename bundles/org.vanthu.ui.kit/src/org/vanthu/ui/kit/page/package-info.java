/** Pages of a document: rendered, searched, selected, and with boxes to drag. */
@NullMarked
package org.vanthu.ui.kit.page;

import org.jspecify.annotations.NullMarked;
