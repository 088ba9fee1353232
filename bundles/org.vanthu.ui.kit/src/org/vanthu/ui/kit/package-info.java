/** Building blocks of screens that know nothing of the trade. */
@NullMarked
package org.vanthu.ui.kit;

import org.jspecify.annotations.NullMarked;
