/** Time stamps and the state of certificates, fetched over HTTP and believed only as far as they are proven. */
@NullMarked
package org.vanthu.signing.internal.online;

import org.jspecify.annotations.NullMarked;
