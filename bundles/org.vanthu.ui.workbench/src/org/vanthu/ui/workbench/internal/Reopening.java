package org.vanthu.ui.workbench.internal;

/** Lets the person go and begins anew: whoever comes is asked. */
@FunctionalInterface
public interface Reopening {
    void reopen();
}
