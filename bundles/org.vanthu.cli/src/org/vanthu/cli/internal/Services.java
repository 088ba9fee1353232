package org.vanthu.cli.internal;

import java.util.List;

/** The services that a verb uses. */
interface Services {

    /** Every service of this kind. */
    <T> List<T> all(Class<T> type);

    /** The service; it starts now if it has not yet. */
    <T> T need(Class<T> type);
}
