/** What two revisions of a file differ in, and which rule lets a difference stand: read as graphs of objects, from the catalog on. */
@NullMarked
package org.vanthu.signing.internal.verify.change;

import org.jspecify.annotations.NullMarked;
