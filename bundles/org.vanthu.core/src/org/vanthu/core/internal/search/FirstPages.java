package org.vanthu.core.internal.search;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageText;

/**
 * What stands on the first pages of kept files: enough of it to find a document by what it is about, and bounded, because each
 * word costs a row. A file that cannot be read says nothing; that it cannot be read was said when it was taken in.
 */
final class FirstPages {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPages.class);
    private static final int PAGES = 3;
    private static final int CHARACTERS = 4000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final OfficeParts parts;

    FirstPages(OfficeParts parts) {
        this.parts = parts;
    }

    String text(Sha256 hash) {
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(hash)
                    .flatMap(file -> parts.paper().reader().open(file))
                    .map(FirstPages::read)
                    .value()
                    .orElse("");
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.warn("the pages of {} are not searched", hash, unreadable);
            return "";
        }
    }

    private static String read(OpenPdf pdf) {
        long end = System.nanoTime() + LONGEST.toNanos();
        BooleanSupplier late = () -> System.nanoTime() > end;
        StringBuilder text = new StringBuilder();
        try (pdf) {
            int pages = Math.min(pdf.pageCount(), PAGES);
            for (int page = 0; page < pages && text.length() < CHARACTERS; page++) {
                text.append(pdf.text(page, late).map(PageText::text).value().orElse(""))
                        .append('\n');
            }
        }
        return text.substring(0, Math.min(text.length(), CHARACTERS));
    }
}
