/** Drives screens as a person would: by words, keys and buttons. */
@NullMarked
package org.vanthu.ui.testkit;

import org.jspecify.annotations.NullMarked;
