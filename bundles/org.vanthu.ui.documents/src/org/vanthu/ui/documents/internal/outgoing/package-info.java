/** Outgoing documents: drafting, judging, signing, issuing, following. */
@NullMarked
package org.vanthu.ui.documents.internal.outgoing;

import org.jspecify.annotations.NullMarked;
