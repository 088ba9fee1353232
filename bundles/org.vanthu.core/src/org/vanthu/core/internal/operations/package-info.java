/** Backup, restore and check. */
@NullMarked
package org.vanthu.core.internal.operations;

import org.jspecify.annotations.NullMarked;
