/** Strangers' files are inspected, read and drawn in processes of bounded memory and time: docs/adr/0073-strangers-files-apart.md. */
@NullMarked
package org.vanthu.pdf.internal.process;

import org.jspecify.annotations.NullMarked;
