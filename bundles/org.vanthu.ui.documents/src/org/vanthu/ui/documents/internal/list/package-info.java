/** Worklists and the lists behind them. */
@NullMarked
package org.vanthu.ui.documents.internal.list;

import org.jspecify.annotations.NullMarked;
