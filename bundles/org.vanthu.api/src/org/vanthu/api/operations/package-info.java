/** Keeping the office safe: backup, restore, check. */
@NullMarked
package org.vanthu.api.operations;

import org.jspecify.annotations.NullMarked;
