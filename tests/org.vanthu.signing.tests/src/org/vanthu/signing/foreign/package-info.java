/** Files as other programs write them, and signatures as other programs make them; our signer has no part in them. */
package org.vanthu.signing.foreign;
