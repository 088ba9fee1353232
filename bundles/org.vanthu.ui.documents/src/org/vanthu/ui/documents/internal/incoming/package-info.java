/** Incoming documents: registering, one document, assigning, handling. */
@NullMarked
package org.vanthu.ui.documents.internal.incoming;

import org.jspecify.annotations.NullMarked;
