/** Incoming documents: registering, routing, desks and notifications. */
@NullMarked
package org.vanthu.core.internal.incoming;

import org.jspecify.annotations.NullMarked;
