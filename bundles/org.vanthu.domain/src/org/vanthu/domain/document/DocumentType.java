package org.vanthu.domain.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.domain.Language;

/**
 * The 29 types of administrative documents (NĐ 30/2020, Art. 7) with the abbreviations of Annex III and the two-digit
 * code used in archive file names.
 */
public enum DocumentType {
    RESOLUTION("01", "Nghị quyết", "Resolution", "NQ"),
    DECISION("02", "Quyết định", "Decision", "QĐ"),
    DIRECTIVE("03", "Chỉ thị", "Directive", "CT"),
    REGULATION("04", "Quy chế", "Regulation", "QC"),
    RULES("05", "Quy định", "Rules", "QyĐ"),
    COMMUNIQUE("06", "Thông cáo", "Communiqué", "TC"),
    NOTICE("07", "Thông báo", "Notice", "TB"),
    GUIDANCE("08", "Hướng dẫn", "Guidance", "HD"),
    PROGRAMME("09", "Chương trình", "Programme", "CTr"),
    PLAN("10", "Kế hoạch", "Plan", "KH"),
    OPTION_PLAN("11", "Phương án", "Option plan", "PA"),
    SCHEME("12", "Đề án", "Scheme", "ĐA"),
    PROJECT("13", "Dự án", "Project", "DA"),
    REPORT("14", "Báo cáo", "Report", "BC"),
    SUBMISSION("15", "Tờ trình", "Submission", "TTr"),
    POWER_OF_ATTORNEY("16", "Giấy ủy quyền", "Power of attorney", "GUQ"),
    SENDING_SLIP("17", "Phiếu gửi", "Sending slip", "PG"),
    TRANSFER_SLIP("18", "Phiếu chuyển", "Transfer slip", "PC"),
    NOTICE_SLIP("19", "Phiếu báo", "Notice slip", "PB"),
    MINUTES("20", "Biên bản", "Minutes", "BB"),
    CONTRACT("21", "Hợp đồng", "Contract", "HĐ"),
    OFFICIAL_LETTER("22", "Công văn", "Official letter", ""),
    OFFICIAL_TELEGRAM("23", "Công điện", "Official telegram", "CĐ"),
    MEMORANDUM("24", "Bản ghi nhớ", "Memorandum", "BGN"),
    AGREEMENT("25", "Bản thỏa thuận", "Agreement", "BTT"),
    INVITATION("26", "Giấy mời", "Invitation", "GM"),
    INTRODUCTION("27", "Giấy giới thiệu", "Letter of introduction", "GGT"),
    LEAVE_CERTIFICATE("28", "Giấy nghỉ phép", "Leave certificate", "GNP"),
    OFFICIAL_NOTE("29", "Thư công", "Official note", "");

    private static final Map<String, DocumentType> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(type -> Words.key(type.vietnamese), Function.identity()));

    private final String archiveCode;
    private final String vietnamese;
    private final String english;
    private final String abbreviation;

    DocumentType(String archiveCode, String vietnamese, String english, String abbreviation) {
        this.archiveCode = archiveCode;
        this.vietnamese = vietnamese;
        this.english = english;
        this.abbreviation = abbreviation;
    }

    /** Two digits, {@code 01} to {@code 29}: the type's part of an archive file name. Not the edXML {@code Type}. */
    public String archiveCode() {
        return archiveCode;
    }

    /** The stable code by which access rules, delegations and events name the type. */
    public String code() {
        return name();
    }

    /** The name as it is printed on the document and kept as {@code TypeName}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The type's name for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** The abbreviation of Annex III; empty for {@code Công văn} and {@code Thư công}, which have none. */
    public Optional<String> abbreviation() {
        return abbreviation.isEmpty() ? Optional.empty() : Optional.of(abbreviation);
    }

    /** Whether its name stands above the subject (Annex I); an official letter has only "V/v" under its number. */
    public boolean namePrinted() {
        return this != OFFICIAL_LETTER;
    }

    /** The type of this name, whatever its case and spacing; empty for names outside the 29 (Luật, Thông tư, Đơn …). */
    public static Optional<DocumentType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Words.key(name)));
    }

    /** What a type of this name is called in a language; a name outside the 29 stays as it is. */
    public static String label(String name, Language language) {
        return named(name).map(type -> type.label(language)).orElse(name);
    }
}
