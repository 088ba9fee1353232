/** Pictures of signatures and seals for sample offices. */
@NullMarked
package org.vanthu.pdf.internal.sample;

import org.jspecify.annotations.NullMarked;
