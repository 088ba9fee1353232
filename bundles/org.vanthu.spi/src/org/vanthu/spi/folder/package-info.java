/** Port to the folder in which an office keeps everything. */
@NullMarked
package org.vanthu.spi.folder;

import org.jspecify.annotations.NullMarked;
