package org.vanthu.domain.keeping;

import org.vanthu.domain.Language;

/** What may become of a kept file, the worst first. */
public enum Risk {
    /** The file is gone, or its bytes are not those that were kept. */
    FILE_DAMAGED("Tệp bị mất hoặc bị thay đổi", "File lost or altered"),
    /** A signature is found invalid. */
    INVALID("Chữ ký không hợp lệ", "A signature is invalid"),
    /** The signatures cannot be proven now: something that is needed is missing or has ended. */
    NOT_PROVABLE("Hiện không chứng minh được chữ ký", "Signatures cannot be proven now"),
    /** The proof ends soon and could not be renewed. */
    ENDS_SOON("Bằng chứng sắp hết hạn, chưa gia hạn được", "The proof ends soon and was not renewed"),
    /** The level that the organisation wants is not reached: something could not be fetched yet. */
    LEVEL_NOT_REACHED("Chưa đạt mức chứng minh đã đặt", "The level wanted is not reached"),
    /** Not looked at yet. */
    UNCHECKED("Chưa kiểm tra", "Not checked yet"),
    /** Everything needed is there. */
    NONE("Chứng minh được", "Provable");

    private final String vietnamese;
    private final String english;

    Risk(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** Whether somebody should do something about it. */
    public boolean isReal() {
        return compareTo(UNCHECKED) < 0;
    }
}
