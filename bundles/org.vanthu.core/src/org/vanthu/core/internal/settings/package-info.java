/** The hours and days of bodies, and how the door is guarded. */
@NullMarked
package org.vanthu.core.internal.settings;

import org.jspecify.annotations.NullMarked;
