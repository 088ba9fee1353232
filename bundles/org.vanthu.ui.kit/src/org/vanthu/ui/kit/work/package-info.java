/** Work off the window's thread: jobs with a name, progress and cancel. */
@NullMarked
package org.vanthu.ui.kit.work;

import org.jspecify.annotations.NullMarked;
