package org.vanthu.domain.document;

import org.vanthu.domain.Language;

/**
 * Secrecy marks. The three degrees of state secrets exist here only to be refused: they may not be kept in such a
 * system (NĐ 30/2020, Art. 22.4; QĐ 28/2018/QĐ-TTg leaves them out of electronic exchange).
 */
public enum Secrecy {
    NONE("Thường", "None"),
    INTERNAL("Lưu hành nội bộ", "Internal circulation only"),
    CONFIDENTIAL("Mật", "Secret (Mật)"),
    SECRET("Tối mật", "Highly secret (Tối mật)"),
    TOP_SECRET("Tuyệt mật", "Top secret (Tuyệt mật)");

    private final String vietnamese;
    private final String english;

    Secrecy(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** Whether it marks a state secret, which is not allowed here. */
    public boolean stateSecret() {
        return this == CONFIDENTIAL || this == SECRET || this == TOP_SECRET;
    }
}
