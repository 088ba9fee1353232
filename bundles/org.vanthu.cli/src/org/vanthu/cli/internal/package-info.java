/** The {@code vanthu} command: one class per verb. */
@NullMarked
package org.vanthu.cli.internal;

import org.jspecify.annotations.NullMarked;
