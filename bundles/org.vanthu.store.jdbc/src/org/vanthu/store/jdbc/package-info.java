/** Opens the office's database over Apache Derby. */
@NullMarked
package org.vanthu.store.jdbc;

import org.jspecify.annotations.NullMarked;
