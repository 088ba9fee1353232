/** What is seen of a page: words, pictures and paint of its content, of fields and of remarks, as far as they can be told without a viewer. */
@NullMarked
package org.vanthu.signing.internal.verify.look;

import org.jspecify.annotations.NullMarked;
