/** Rules of signing in: passwords, the delay after wrong ones, and when a session ends. */
@NullMarked
package org.vanthu.domain.signin;

import org.jspecify.annotations.NullMarked;
