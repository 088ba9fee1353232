package org.vanthu.spi.pdf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;

/** Draws what signing and issuing put onto pages. Changes no file. */
public interface Drawings {

    /**
     * The contents of the number and date fields of a {@linkplain SigningPreparation prepared} or
     * {@linkplain DocumentComposer composed} file; the gaps are read from its fields. Empty where number and date are printed.
     *
     * <p>Troubles as {@link PageReader#open}, and {@link PdfTroubles#UNPRINTABLE_CHARACTER}.
     */
    Outcome<List<FilledCell>> cells(Path prepared, CellValues values);

    /**
     * The lines of the agency's signature on an annex in a file of its own: number and notation, time of signing in Vietnam's
     * zone by ISO 8601 (Annex I, Part I, II.8.b); Times New Roman 10, black.
     */
    Drawing annexNote(String code, Instant signedAt);

    /**
     * The lines of the agency's signature on an electronic copy (Annex I, Part II, I.3).
     *
     * @param form {@code SAO Y}, {@code SAO LỤC} or {@code TRÍCH SAO}
     * @param agency that makes the copy
     */
    Drawing copyNote(String form, String agency, Instant signedAt);

    /**
     * The end of a copy on paper, as wide as an A4 sheet, the line above it included; its upper edge comes below the last line of
     * the document (Annex I, Part II, II.2.a).
     */
    Drawing copyBlock(CopyBlock block);

    /** A picture scaled to a size; kept transparent. {@code png} must be a PNG (a programming error otherwise). */
    Drawing picture(byte[] png, double width, double height);

    /**
     * The same for files that must not be transparent in part, such as PDF/A-1 (ISO 19005-1, 6.4): each dot shows wholly or not at all.
     */
    Drawing cutOut(byte[] png, double width, double height);

    /** The first letters of a name as somebody would write them by hand who has no picture of a signature here. */
    Drawing initials(String name);

    /** The red stamp of urgency in its prescribed size. */
    Drawing urgencyStamp(UrgencyMark mark);

    /** The stamp ĐẾN, 35 mm x 50 mm (Annex IV, V). */
    Drawing arrivalStamp(ArrivalStamp stamp);

    /**
     * Directions and opinions as a note in a blue frame, as it would be written on the margin by hand.
     *
     * @param opinions in the order of time, at least one
     * @param width points
     * @param tallest points; what does not fit is left out with a word that says so
     */
    Drawing opinions(List<HandlingSlip.Opinion> opinions, double width, double tallest);

    /** A line in small grey letters that tells a print from the document. */
    Drawing printMark(String words);
}
