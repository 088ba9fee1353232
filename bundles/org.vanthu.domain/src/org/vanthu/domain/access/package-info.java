/** Who may do what with which object, and because of what: pure functions over facts, deny by default. */
@NullMarked
package org.vanthu.domain.access;

import org.jspecify.annotations.NullMarked;
