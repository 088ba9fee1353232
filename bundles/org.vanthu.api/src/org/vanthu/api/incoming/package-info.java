/** Incoming documents from the file that arrives to the work done: registering, routing, desks, notifications. */
@NullMarked
package org.vanthu.api.incoming;

import org.jspecify.annotations.NullMarked;
