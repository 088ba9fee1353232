package org.vanthu.process;

/** A programming error in the other process, told here. It lives on. */
public final class ChildFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param told what the error says of itself there */
    public ChildFailure(String told) {
        super(told);
    }
}
