/** What the processes beside this one have in common. */
@NullMarked
package org.vanthu.signing.internal.process;

import org.jspecify.annotations.NullMarked;
