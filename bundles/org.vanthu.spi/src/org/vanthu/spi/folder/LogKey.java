package org.vanthu.spi.folder;

/** The installation's own Ed25519 key, which signs the heads of the event log. */
public interface LogKey {

    /** The signature of these bytes: 64 bytes. */
    byte[] sign(byte[] text);

    /** The public key as RFC 8032 encodes it: 32 bytes. Publish it, so that an export can be checked against it. */
    byte[] publicKey();

    /** Whether this key made the signature of these bytes. */
    boolean verify(byte[] text, byte[] signature);
}
