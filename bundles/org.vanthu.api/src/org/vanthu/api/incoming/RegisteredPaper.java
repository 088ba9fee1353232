package org.vanthu.api.incoming;

import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.time.VietnamTime;

/**
 * An incoming document as the registers of NĐ 30/2020, Annex IV name it.
 *
 * @param typeName one of the 29 types, a legal type, or any other name that stands on the document
 * @param issued ngày, tháng, năm of the document itself, where it bears one
 */
public record RegisteredPaper(String typeName, String code, Optional<LocalDate> issued, String author, String subject) {

    /** Tên loại và trích yếu, for a reader of this language. The subject is the document's own and stays as it is. */
    public String typeAndSubject(Language language) {
        return type(language) + ": " + subject;
    }

    /** Tên loại, số, ký hiệu, ngày, tháng và cơ quan ban hành, for a reader of this language. */
    public String named(Language language) {
        boolean vietnamese = language == Language.VIETNAMESE;
        String of = vietnamese ? " ngày " : " of ";
        return type(language)
                + (vietnamese ? " số " : " no. ")
                + code
                + issued.map(day -> of + VietnamTime.day(day)).orElse("")
                + (vietnamese ? " của " : ", ")
                + author;
    }

    private String type(Language language) {
        return DocumentType.label(typeName, language);
    }
}
