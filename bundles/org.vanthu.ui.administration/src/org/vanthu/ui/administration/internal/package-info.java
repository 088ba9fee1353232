/** Administration screens: parts, handlers, presentation models. */
@NullMarked
package org.vanthu.ui.administration.internal;

import org.jspecify.annotations.NullMarked;
