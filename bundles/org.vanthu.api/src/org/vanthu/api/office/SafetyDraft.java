package org.vanthu.api.office;

/**
 * How the door shall be guarded, as typed.
 *
 * @param idleMinutes longest time between two uses of a session
 * @param absoluteMinutes longest time of a session
 * @param freeTries wrong tries that cost nothing
 * @param firstDelaySeconds delay after them
 * @param longestDelaySeconds longest delay
 * @param shortestPassword fewest characters of a password
 */
public record SafetyDraft(
        int idleMinutes,
        int absoluteMinutes,
        int freeTries,
        int firstDelaySeconds,
        int longestDelaySeconds,
        int shortestPassword) {}
