/** A certification authority and its services on loopback, honest and otherwise: for tests of signing and verifying. */
package org.vanthu.testkit.pki;
