/** Dates and numbers as people here write them. */
@NullMarked
package org.vanthu.ui.kit.text;

import org.jspecify.annotations.NullMarked;
