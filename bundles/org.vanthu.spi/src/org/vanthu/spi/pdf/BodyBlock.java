package org.vanthu.spi.pdf;

/** A piece of the text of a document, shown by Annex I, Part I, II.6. */
public sealed interface BodyBlock {

    /** The words. */
    String text();

    /** Running text: justified, first line indented. */
    record Paragraph(String text) implements BodyBlock {}

    /** Legal basis ("Căn cứ …;"): italic. */
    record Basis(String text) implements BodyBlock {}

    /** Centred bold line: authority ("CHỦ TỊCH ỦY BAN NHÂN DÂN"), "QUYẾT ĐỊNH:", "Chương I" and its title. */
    record Centred(String text) implements BodyBlock {}

    /**
     * Article: bold label and title, then running text on the same line.
     *
     * @param label for example {@code Điều 1.}
     * @param text what follows
     */
    record Article(String label, String text) implements BodyBlock {}

    /** Bold line of its own at the indent: "I. KẾT QUẢ", "1. Phạm vi" with a title. */
    record Caption(String text) implements BodyBlock {}

    /**
     * A named line of a form: "Thời gian: 14 giờ 00 …".
     *
     * @param label without colon
     * @param text what is filled in
     */
    record Entry(String label, String text) implements BodyBlock {}
}
