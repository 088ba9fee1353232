/** Times the screens of the built program: the workbench as a person meets it, and a bare window beside it. */
@NullMarked
package org.vanthu.ui.bench.internal;

import org.jspecify.annotations.NullMarked;
