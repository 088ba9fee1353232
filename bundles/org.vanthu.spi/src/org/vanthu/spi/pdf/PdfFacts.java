package org.vanthu.spi.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.outcome.Trouble;

/**
 * What inspection found in a PDF.
 *
 * @param version of the format, for example {@code 1.7}
 * @param archiveClaim the PDF/A part and level it claims (not checked), for example {@code 2B}
 * @param pages geometry of every page, in order
 * @param textLayer how far it holds text rather than pictures of text
 * @param protection whether and how it is encrypted
 * @param signedFields number of signature fields that carry a signature (not verified here)
 * @param emptySignatureFields number of signature fields without one
 * @param features what it carries besides pages
 * @param notices the features that a reader should know of, in words; never an obstacle to registering
 */
public record PdfFacts(
        String version,
        Optional<String> archiveClaim,
        List<PageGeometry> pages,
        TextLayer textLayer,
        Protection protection,
        int signedFields,
        int emptySignatureFields,
        Set<Feature> features,
        List<Trouble> notices) {

    /** Protection by encryption. */
    public enum Protection {
        NONE,
        /** Opens without a password, but its owner forbids changes. */
        OWNER_LOCKED
    }

    /** Things in a PDF that are not pages. */
    public enum Feature {
        XFA,
        PORTFOLIO,
        JAVASCRIPT,
        EMBEDDED_FILES,
        LAUNCHES,
        BYTES_BEFORE_HEADER,
        FORM_FIELDS
    }

    public PdfFacts {
        pages = List.copyOf(pages);
        features = Set.copyOf(features);
        notices = List.copyOf(notices);
    }

    public int pageCount() {
        return pages.size();
    }

    /** Whether it claims to be a PDF/A-1, which may show nothing through anything else. */
    public boolean forbidsTransparency() {
        return archiveClaim.filter(claim -> claim.startsWith("1")).isPresent();
    }
}
