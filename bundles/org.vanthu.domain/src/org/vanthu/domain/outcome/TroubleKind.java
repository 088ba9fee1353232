package org.vanthu.domain.outcome;

/**
 * One thing a user can meet: an enum constant per trouble, one enum per capability.
 *
 * <p>The words stand in {@code troubles.properties} (English) and {@code troubles_vi.properties} (Vietnamese) beside the
 * enum, under the {@linkplain #code() code}. Placeholders are named: {@code {limit}}. Each message says what happened,
 * that nothing was lost where that could be feared, and what to do next.
 */
public interface TroubleKind {

    /** The constant's name; every enum has it. */
    String name();

    /** Stable code, part of the API: {@code <enum without "Trouble">.<CONSTANT>}, for example {@code Numbering.TAKEN}. */
    default String code() {
        String type = getClass().getSimpleName();
        int suffix = type.lastIndexOf("Trouble");
        boolean last = suffix >= 0 && (type.endsWith("Trouble") || type.endsWith("Troubles"));
        return (last ? type.substring(0, suffix) : type) + "." + name();
    }
}
