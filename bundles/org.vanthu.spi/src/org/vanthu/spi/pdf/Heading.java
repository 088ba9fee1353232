package org.vanthu.spi.pdf;

/** Type and subject: cell 5a or 5b of Annex I. */
public sealed interface Heading {

    /** What the document is about, in one line or phrase. */
    String subject();

    /**
     * A document with a type name: 27 of the 29 types.
     *
     * @param typeName for example {@code Thông báo}; shown in capitals
     * @param subject shown bold below it; may be empty where the form has none (Giấy giới thiệu)
     */
    record NamedType(String typeName, String subject) implements Heading {}

    /**
     * An official letter (công văn): no type name, "V/v" and subject under the number.
     *
     * @param subject without "V/v"
     */
    record OfficialLetter(String subject) implements Heading {}
}
