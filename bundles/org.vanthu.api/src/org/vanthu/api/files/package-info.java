/** Files on their way into and out of the office. */
@NullMarked
package org.vanthu.api.files;

import org.jspecify.annotations.NullMarked;
