package org.vanthu.domain.document;

import static org.vanthu.domain.document.MetadataField.Filling.BY_SYSTEM;
import static org.vanthu.domain.document.MetadataField.Filling.OPTIONAL;
import static org.vanthu.domain.document.MetadataField.Filling.REQUIRED;
import static org.vanthu.domain.document.MetadataField.Kind.DATE;
import static org.vanthu.domain.document.MetadataField.Kind.NUMBER;
import static org.vanthu.domain.document.MetadataField.Kind.TEXT;

/** The fields of an outgoing document (NĐ 30/2020, Annex VI Part II.I), in the decree's order. */
public enum OutgoingField implements MetadataField {
    /** Stored to 35 characters, as QĐ 20/2020 allows; the decree says 13, beyond which a warning is given. */
    FILE_ORGAN_ID("1.1", "OrganId", TEXT, 35, BY_SYSTEM, "Mã cơ quan lập danh mục hồ sơ", "File: organisation code"),
    FILE_CATALOG("1.2", "FileCatalog", NUMBER, 4, BY_SYSTEM, "Năm hình thành hồ sơ", "File: year"),
    FILE_NOTATION("1.3", "FileNotation", TEXT, 20, OPTIONAL, "Số và ký hiệu hồ sơ", "File: notation"),
    DOC_ORDINAL("2", "DocOrdinal", NUMBER, 3, BY_SYSTEM, "Số thứ tự văn bản trong hồ sơ", "Number in the file"),
    TYPE_NAME("3", "TypeName", TEXT, 100, REQUIRED, "Tên loại văn bản", "Document type"),
    CODE_NUMBER("4", "CodeNumber", TEXT, 11, BY_SYSTEM, "Số của văn bản", "Number"),
    CODE_NOTATION("5", "CodeNotation", TEXT, 30, REQUIRED, "Ký hiệu của văn bản", "Notation"),
    ISSUED_DATE("6", "IssuedDate", DATE, 10, BY_SYSTEM, "Ngày, tháng, năm văn bản", "Issue date"),
    ORGAN_NAME("7", "OrganName", TEXT, 200, REQUIRED, "Tên cơ quan, tổ chức ban hành", "Issuer"),
    SUBJECT("8", "Subject", TEXT, 500, REQUIRED, "Trích yếu nội dung", "Subject"),
    LANGUAGE("9", "Language", TEXT, 30, OPTIONAL, "Ngôn ngữ", "Language"),
    PAGE_AMOUNT("10", "PageAmount", NUMBER, 3, BY_SYSTEM, "Số trang của văn bản", "Pages"),
    DESCRIPTION("11", "Description", TEXT, 500, OPTIONAL, "Ghi chú", "Note"),
    SIGNER_POSITION("12.1", "Position", TEXT, 100, REQUIRED, "Chức vụ của người ký", "Signer's position"),
    SIGNER_NAME("12.2", "FullName", TEXT, 50, REQUIRED, "Họ và tên người ký", "Signer"),
    /** One for each recipient; stored to 35 characters, as QĐ 20/2020 allows. */
    TO_ORGAN_ID("13.1", "OrganId", TEXT, 35, BY_SYSTEM, "Mã định danh nơi nhận", "Recipient's code"),
    /** One for each recipient. */
    TO_ORGAN_NAME("13.2", "OrganName", TEXT, 200, REQUIRED, "Tên nơi nhận", "Recipient"),
    PRIORITY("14", "Priority", NUMBER, 1, OPTIONAL, "Mức độ khẩn, độ mật", "Urgency"),
    ISSUED_AMOUNT("15", "IssuedAmount", NUMBER, 3, OPTIONAL, "Số lượng bản phát hành", "Copies issued"),
    DUE_DATE("16", "DueDate", DATE, 10, OPTIONAL, "Hạn trả lời văn bản", "Reply deadline");

    private final Definition definition;

    OutgoingField(
            String number,
            String annexName,
            Kind kind,
            int length,
            Filling filling,
            String vietnamese,
            String english) {
        definition = new Definition(number, annexName, kind, length, filling, vietnamese, english);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
