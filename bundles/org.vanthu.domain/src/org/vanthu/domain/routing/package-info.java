/** How a registered document goes through the office: who directs, who handles, by when, and what came of it. */
@NullMarked
package org.vanthu.domain.routing;

import org.jspecify.annotations.NullMarked;
