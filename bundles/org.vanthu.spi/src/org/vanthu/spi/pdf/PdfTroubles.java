package org.vanthu.spi.pdf;

import org.vanthu.domain.outcome.TroubleKind;

/** What may be wrong with a file, a page or an order to compose or print. */
public enum PdfTroubles implements TroubleKind {
    EMPTY,
    TOO_LARGE,
    NOT_A_PDF,
    TRUNCATED,
    DAMAGED,
    PASSWORD_NEEDED,
    TOO_MANY_PAGES,
    TOO_SLOW,
    /** Reading it would need more memory than a file from outside is given. */
    TOO_DEMANDING,
    /** The process that read it ended. */
    READER_ENDED,
    UNREADABLE,
    NO_SUCH_PAGE,
    PAGE_UNREADABLE,
    CANCELLED,
    /** Notice: opens, but its owner forbids changes. */
    OWNER_LOCKED,
    /** Notice: carries JavaScript. */
    JAVASCRIPT,
    /** Notice: carries embedded files. */
    EMBEDDED_FILES,
    /** Notice: a portfolio, whose first page is only a wrapper. */
    PORTFOLIO,
    /** Notice: an XFA form, which most programs show wrongly. */
    XFA,
    /** Notice: bytes stand before the PDF header. */
    BYTES_BEFORE_HEADER,
    /** Notice: opens or runs something by itself. */
    LAUNCHES,
    ALREADY_SIGNED,
    REQUIRED,
    UNPRINTABLE_CHARACTER,
    PLACE_OUTSIDE_PAGE,
    CANNOT_WRITE,
    CONVERTER_MISSING,
    CONVERTER_TOO_SLOW,
    CONVERTER_FAILED,
    NOT_CONVERTIBLE,
}
