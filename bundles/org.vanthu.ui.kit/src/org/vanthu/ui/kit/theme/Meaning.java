package org.vanthu.ui.kit.theme;

/** What a colour says. */
public enum Meaning {
    /** Nothing special. */
    PLAIN,
    /** Less important than what stands beside it. */
    QUIET,
    /** New to this person, or the act to do next. */
    ACCENT,
    /** Overdue or invalid. */
    DANGER,
    /** Due today, or not determined. */
    WARNING,
    /** Verified. */
    SUCCESS
}
