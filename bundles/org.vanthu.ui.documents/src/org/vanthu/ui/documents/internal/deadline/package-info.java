/** By when something is to be done, as it is typed. */
@NullMarked
package org.vanthu.ui.documents.internal.deadline;

import org.jspecify.annotations.NullMarked;
