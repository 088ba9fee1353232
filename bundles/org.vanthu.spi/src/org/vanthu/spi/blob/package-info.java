/** Port to the files of documents, named by their content. */
@NullMarked
package org.vanthu.spi.blob;

import org.jspecify.annotations.NullMarked;
