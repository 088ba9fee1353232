package org.vanthu.signing.internal.report;

import org.vanthu.domain.Language;

/** What the parts of the sheet are called. */
enum SheetWords {
    TITLE("KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ", "VERIFICATION OF DIGITAL SIGNATURES"),
    VERDICT("Kết quả", "Result"),
    BYTES("Kích thước (byte)", "Size in bytes"),
    CHECKED("Thời điểm kiểm tra", "Verified at"),
    SIGNATURE("Chữ ký", "Signature"),
    SIGNER("Người ký", "Signer"),
    ORGANISATION("Cơ quan, tổ chức", "Organisation"),
    MANAGING_UNIT("Đơn vị quản lý", "Managing unit"),
    ISSUER("Chứng thư do tổ chức cấp", "Certificate issued by"),
    SERIAL("Số sê-ri của chứng thư", "Serial number of the certificate"),
    PERIOD("Hiệu lực của chứng thư", "Certificate valid"),
    SIGNED_AT("Thời điểm ký", "Time of signing"),
    INTEGRITY("Phần đã ký còn toàn vẹn", "Signed bytes unchanged"),
    COVERAGE("Phạm vi", "Covers"),
    TRUST("Đường dẫn tới chứng thư gốc tin cậy", "Chain to a trusted root"),
    VALID_WHEN_SIGNED("Chứng thư có hiệu lực khi ký", "Certificate valid at signing time"),
    ALGORITHM("Thuật toán", "Algorithm"),
    LEVEL("Mức PAdES", "PAdES level");

    private final String vietnamese;
    private final String english;

    SheetWords(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String in(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}
