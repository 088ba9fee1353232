/** What the acts on documents do. */
@NullMarked
package org.vanthu.ui.documents.internal.handlers;

import org.jspecify.annotations.NullMarked;
