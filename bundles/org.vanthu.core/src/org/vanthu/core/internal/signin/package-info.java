/** The door of the office: signing in, sessions, the first start, looking through another's eyes. */
@NullMarked
package org.vanthu.core.internal.signin;

import org.jspecify.annotations.NullMarked;
