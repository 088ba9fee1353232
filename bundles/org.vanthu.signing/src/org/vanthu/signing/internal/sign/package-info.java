/** Signing by appending: the fields, what they show, the CMS, and the tail of the file. */
@NullMarked
package org.vanthu.signing.internal.sign;

import org.jspecify.annotations.NullMarked;
