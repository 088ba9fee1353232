package org.vanthu.domain.work;

/** In which order a list is read; each has an index. */
public enum DeskOrder {
    NEWEST_FIRST,
    /** Only what is unread, the newest first. */
    UNREAD_NEWEST_FIRST,
    /** Only what has a deadline, the nearest first. */
    BY_DEADLINE
}
