/** What happened, as values: events, their canonical form, and the tree of hashes that makes a change of the past visible. */
@NullMarked
package org.vanthu.domain.audit;

import org.jspecify.annotations.NullMarked;
