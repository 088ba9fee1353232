package org.vanthu.spi.store;

/** The store ports of all capabilities, bound to one transaction; not to be kept beyond it. */
public interface Stores {

    /** The event log. */
    Events events();

    /** The numbers of all registers. */
    NumberLedger numbers();
}
