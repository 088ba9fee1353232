/** The pipe, the form of what goes through it, and the class path of the other end. */
@NullMarked
package org.vanthu.process.internal;

import org.jspecify.annotations.NullMarked;
