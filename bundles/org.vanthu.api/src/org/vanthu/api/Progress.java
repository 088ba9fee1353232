package org.vanthu.api;

/** How far a long operation is, and whether the user wants it to stop. */
public interface Progress {

    /** A caller that shows nothing and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void done(long steps, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** {@code steps} of {@code total} are done; {@code total} is 0 while unknown. */
    void done(long steps, long total);

    /** Asked between steps; an operation that is cancelled leaves whole steps only. */
    boolean isCancelled();
}
