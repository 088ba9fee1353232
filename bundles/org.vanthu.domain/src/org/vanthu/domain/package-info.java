/** The words of the trade as values, and the pure rules on them. No I/O, no framework, only the JDK. */
@NullMarked
package org.vanthu.domain;

import org.jspecify.annotations.NullMarked;
