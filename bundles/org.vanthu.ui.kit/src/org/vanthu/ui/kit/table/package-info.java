/** Long lists that load page by page. */
@NullMarked
package org.vanthu.ui.kit.table;

import org.jspecify.annotations.NullMarked;
