package org.vanthu.spi.signing;

/**
 * Where the key is kept with which one signs at this desk. Whatever it is, it is listed, opened, checked and used as a token is.
 */
public sealed interface KeySource permits TokenDriver, KeyFile, WindowsStore {

    /** What people know it by. */
    String name();
}
