package org.vanthu.core.internal.gate;

import org.vanthu.core.internal.office.Office;

/** The gates of one session. */
public final class Gates {

    private final Office office;
    private final Caller caller;

    public Gates(Office office, Caller caller) {
        this.office = office;
        this.caller = caller;
    }

    /** The façade, with the gate before it. */
    public <F> F to(Class<F> type) {
        GatedFacade<F> gated = office.facade(type);
        return new Gate<>(office, gated.facade(), gated.operations(), caller).open();
    }
}
