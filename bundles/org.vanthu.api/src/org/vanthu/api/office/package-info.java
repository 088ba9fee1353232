/** How an office works: its hours and days, and how it guards its door. */
@NullMarked
package org.vanthu.api.office;

import org.jspecify.annotations.NullMarked;
