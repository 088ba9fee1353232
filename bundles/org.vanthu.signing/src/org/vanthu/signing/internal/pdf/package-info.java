/**
 * The PDF file as signatures see it: bytes, revisions, objects. Reads only what is asked for, believes nothing that the
 * cross-reference does not say exactly, and stays within limits whatever the bytes are.
 */
@NullMarked
package org.vanthu.signing.internal.pdf;

import org.jspecify.annotations.NullMarked;
