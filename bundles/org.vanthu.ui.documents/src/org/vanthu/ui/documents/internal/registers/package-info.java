/** Registers of Annex IV and the ledger of numbers. */
@NullMarked
package org.vanthu.ui.documents.internal.registers;

import org.jspecify.annotations.NullMarked;
