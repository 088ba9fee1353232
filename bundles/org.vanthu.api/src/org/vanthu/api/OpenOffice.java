package org.vanthu.api;

/** An office whose services run in this process. */
public interface OpenOffice extends OfficeGateway, AutoCloseable {

    /** Asked before the first sign-in. */
    FirstStart firstStart();

    /** Ends every session, finishes what runs and lets the data folder go. */
    @Override
    void close();
}
