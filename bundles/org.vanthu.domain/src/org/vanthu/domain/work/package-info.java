/** What lies on a person's desk: worklists, their rows and marks, and notifications. */
@NullMarked
package org.vanthu.domain.work;

import org.jspecify.annotations.NullMarked;
