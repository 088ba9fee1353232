/** Documents screens: parts, handlers, presentation models. */
@NullMarked
package org.vanthu.ui.documents.internal;

import org.jspecify.annotations.NullMarked;
