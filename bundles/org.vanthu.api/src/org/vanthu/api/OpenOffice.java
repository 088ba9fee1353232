package org.vanthu.api;

/** An office whose services run in this process. */
public interface OpenOffice extends OfficeGateway, AutoCloseable {

    /** Ends every session, finishes what runs and lets the data folder go. */
    @Override
    void close();
}
