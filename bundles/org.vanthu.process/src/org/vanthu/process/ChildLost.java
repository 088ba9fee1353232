package org.vanthu.process;

/** The other process gave no answer and is gone; the next call starts it anew. What it was doing may or may not be done. */
public final class ChildLost extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it is gone. */
    public enum Reason {
        /** It was not done in time and was ended. */
        TIME,
        /** It needed more memory than it was given. */
        MEMORY,
        /** It ended by itself: a crash in native code, or somebody killed it. */
        ENDED,
        /** It could not be started. */
        NOT_STARTED
    }

    private final Reason reason;

    public ChildLost(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
