/** Files of the office shown as pages at this desk. */
@NullMarked
package org.vanthu.ui.documents.internal.paper;

import org.jspecify.annotations.NullMarked;
