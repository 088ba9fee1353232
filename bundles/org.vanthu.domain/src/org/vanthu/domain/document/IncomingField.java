package org.vanthu.domain.document;

import static org.vanthu.domain.document.MetadataField.Filling.BY_SYSTEM;
import static org.vanthu.domain.document.MetadataField.Filling.OPTIONAL;
import static org.vanthu.domain.document.MetadataField.Filling.REQUIRED;
import static org.vanthu.domain.document.MetadataField.Kind.DATE;
import static org.vanthu.domain.document.MetadataField.Kind.LONG_TEXT;
import static org.vanthu.domain.document.MetadataField.Kind.NUMBER;
import static org.vanthu.domain.document.MetadataField.Kind.TEXT;

/** The fields of an incoming document (NĐ 30/2020, Annex VI Part II.II), in the decree's order. */
public enum IncomingField implements MetadataField {
    /** Stored to 35 characters, as QĐ 20/2020 allows; the decree says 13, beyond which a warning is given. */
    FILE_ORGAN_ID("1.1", "OrganId", TEXT, 35, BY_SYSTEM, "Mã cơ quan lập danh mục hồ sơ", "File: organisation code"),
    FILE_CATALOG("1.2", "FileCatalog", NUMBER, 4, BY_SYSTEM, "Năm hình thành hồ sơ", "File: year"),
    FILE_NOTATION("1.3", "FileNotation", TEXT, 20, OPTIONAL, "Số và ký hiệu hồ sơ", "File: notation"),
    DOC_ORDINAL("2", "DocOrdinal", NUMBER, 3, BY_SYSTEM, "Số thứ tự văn bản trong hồ sơ", "Number in the file"),
    TYPE_NAME("3", "TypeName", TEXT, 100, REQUIRED, "Tên loại văn bản", "Document type"),
    CODE_NUMBER("4", "CodeNumber", TEXT, 11, REQUIRED, "Số của văn bản", "Number"),
    CODE_NOTATION("5", "CodeNotation", TEXT, 30, REQUIRED, "Ký hiệu của văn bản", "Notation"),
    ISSUED_DATE("6", "IssuedDate", DATE, 10, REQUIRED, "Ngày, tháng, năm văn bản", "Issue date"),
    ORGAN_NAME("7", "OrganName", TEXT, 200, REQUIRED, "Tên cơ quan, tổ chức ban hành", "Issuer"),
    SUBJECT("8", "Subject", TEXT, 500, REQUIRED, "Trích yếu nội dung", "Subject"),
    LANGUAGE("9", "Language", TEXT, 30, OPTIONAL, "Ngôn ngữ", "Language"),
    PAGE_AMOUNT("10", "PageAmount", NUMBER, 3, BY_SYSTEM, "Số trang của văn bản", "Pages"),
    DESCRIPTION("11", "Description", TEXT, 500, OPTIONAL, "Ghi chú", "Note"),
    ARRIVAL_DATE("12", "ArrivalDate", DATE, 10, BY_SYSTEM, "Ngày, tháng, năm đến", "Arrival date"),
    ARRIVAL_NUMBER("13", "ArrivalNumber", NUMBER, 10, BY_SYSTEM, "Số đến", "Arrival number"),
    SIGNER_POSITION("14.1", "Position", TEXT, 100, OPTIONAL, "Chức vụ của người ký", "Signer's position"),
    SIGNER_NAME("14.2", "FullName", TEXT, 50, OPTIONAL, "Họ và tên người ký", "Signer"),
    PRIORITY("15", "Priority", NUMBER, 1, OPTIONAL, "Mức độ khẩn, độ mật", "Urgency"),
    TO_PLACES("16", "ToPlaces", TEXT, 1000, OPTIONAL, "Đơn vị hoặc người nhận", "Unit or person receiving"),
    TRACE_HEADER_LIST(
            "17",
            "TraceHeaderList",
            LONG_TEXT,
            Integer.MAX_VALUE,
            BY_SYSTEM,
            "Ý kiến phân phối, chỉ đạo, trạng thái xử lý văn bản",
            "Directions and states of handling"),
    DUE_DATE("18", "DueDate", DATE, 10, OPTIONAL, "Thời hạn giải quyết", "Deadline"),
    /** The identifier the issuer gave (QĐ 28/2018, Art. 10): organisation code, year, sequence. Not in the table. */
    IDENTIFIER("", "DocumentId", TEXT, 100, OPTIONAL, "Mã định danh văn bản", "Document identifier"),
    /** Code of the issuer, for acknowledging and for finding duplicates. Not in the table. */
    ISSUER_CODE("", "OrganId", TEXT, 35, OPTIONAL, "Mã định danh cơ quan ban hành", "Issuer's code");

    private final Definition definition;

    IncomingField(
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
