/** The event log: sealing, checking, exporting and searching it. */
@NullMarked
package org.vanthu.core.internal.audit;

import org.jspecify.annotations.NullMarked;
