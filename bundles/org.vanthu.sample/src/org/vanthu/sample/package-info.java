/**
 * A sample office to try everything on: a district with 27 bodies, 60 people, a token for every signer and seal, and a
 * certification authority of its own. Made through the same façades that real offices use.
 */
@NullMarked
package org.vanthu.sample;

import org.jspecify.annotations.NullMarked;
