package org.vanthu.domain.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Normative legal documents that arrive beside the 29 administrative types; each kind runs its own series of numbers
 * (NĐ 30/2020, Art. 15) and writes the year into its code: {@code 21/2023/QĐ-UBND}.
 */
public enum LegalType {
    CONSTITUTION("Hiến pháp", "HP"),
    CODE("Bộ luật", "BL"),
    LAW("Luật", "L"),
    ORDINANCE("Pháp lệnh", "PL"),
    ORDER("Lệnh", "L"),
    LEGAL_RESOLUTION("Nghị quyết quy phạm pháp luật", "NQ"),
    DECREE("Nghị định", "NĐ"),
    LEGAL_DECISION("Quyết định quy phạm pháp luật", "QĐ"),
    CIRCULAR("Thông tư", "TT"),
    JOINT_CIRCULAR("Thông tư liên tịch", "TTLT"),
    JOINT_RESOLUTION("Nghị quyết liên tịch", "NQLT");

    private static final Map<String, LegalType> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(type -> Words.key(type.vietnamese), Function.identity()));

    private final String vietnamese;
    private final String abbreviation;

    LegalType(String vietnamese, String abbreviation) {
        this.vietnamese = vietnamese;
        this.abbreviation = abbreviation;
    }

    /** The stable code by which access rules, delegations and events name the type; differs from all codes of the 29. */
    public String code() {
        return name();
    }

    /** The name as kept in {@code TypeName}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The abbreviation in its notation. */
    public String abbreviation() {
        return abbreviation;
    }

    /** The legal type of this name, whatever its case and spacing. */
    public static Optional<LegalType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Words.key(name)));
    }
}
