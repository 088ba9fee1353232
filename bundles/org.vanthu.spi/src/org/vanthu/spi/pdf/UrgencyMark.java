package org.vanthu.spi.pdf;

/** Stamps of urgency with their sizes (Annex I, Part I, III.2.b). */
public enum UrgencyMark {
    KHAN("KHẨN", 20),
    THUONG_KHAN("THƯỢNG KHẨN", 40),
    HOA_TOC("HỎA TỐC", 30);

    private final String words;
    private final double width;

    UrgencyMark(String words, double width) {
        this.words = words;
        this.width = width;
    }

    public String words() {
        return words;
    }

    /** Millimetres. */
    public double width() {
        return width;
    }

    /** Millimetres. */
    public double height() {
        return 8;
    }
}
