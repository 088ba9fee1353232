/** Forms bound to presentation models that know nothing of the screen. */
@NullMarked
package org.vanthu.ui.kit.form;

import org.jspecify.annotations.NullMarked;
