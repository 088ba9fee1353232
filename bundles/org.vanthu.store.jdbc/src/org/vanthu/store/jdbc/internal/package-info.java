/** The office's database: Apache Derby now, PostgreSQL next, behind the store ports. */
@NullMarked
package org.vanthu.store.jdbc.internal;

import org.jspecify.annotations.NullMarked;
