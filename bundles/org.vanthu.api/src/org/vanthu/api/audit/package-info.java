/** The event log as people see it: searched, followed for one object, verified, exported. */
@NullMarked
package org.vanthu.api.audit;

import org.jspecify.annotations.NullMarked;
