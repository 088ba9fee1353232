/** What is known of a signature in a document: who, by which certificate, when, over what, and what it is worth. */
@NullMarked
package org.vanthu.domain.signature;

import org.jspecify.annotations.NullMarked;
