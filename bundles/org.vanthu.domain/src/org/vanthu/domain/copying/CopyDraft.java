package org.vanthu.domain.copying;

import java.util.List;
import java.util.TreeSet;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;

/**
 * What is wanted of a copy.
 *
 * @param pages which pages an extract shows, from 1, each once and in order; empty for the whole document
 * @param position capacity and position of who signs a copy on paper, one line each: {@code TL. CHỦ TỊCH}
 * @param signer name of who signs it (Art. 27: who may is for the head of the organisation to say)
 * @param recipients to whom it goes, one line each
 */
public record CopyDraft(
        CopyForm form,
        CopyMedium medium,
        List<Integer> pages,
        List<String> position,
        String signer,
        List<String> recipients) {

    /** Longest line. */
    public static final int LONGEST_LINE = 200;

    private static final int MOST_LINES = 60;

    public CopyDraft {
        pages = List.copyOf(new TreeSet<>(pages));
        position = tidy(position);
        signer = signer.strip();
        recipients = tidy(recipients);
    }

    private static List<String> tidy(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A copy as a file. */
    public static CopyDraft electronic(CopyForm form, List<Integer> pages) {
        return new CopyDraft(form, CopyMedium.ELECTRONIC, pages, List.of(), "", List.of());
    }

    /**
     * Whether such a copy can be made of a document of so many pages.
     * Troubles: {@link CopyTrouble#NO_PAGES}, {@code NO_SUCH_PAGE}, {@code WHOLE_DOCUMENT}, {@code NO_SIGNER},
     * {@code WORDS_TOO_LONG}.
     */
    public Outcome<Nothing> fits(int pageCount) {
        if (form == CopyForm.EXTRACT && pages.isEmpty()) {
            return Outcome.refused(Trouble.ofField(CopyTrouble.NO_PAGES, "pages"));
        }
        if (form != CopyForm.EXTRACT && !pages.isEmpty()) {
            return Outcome.refused(Trouble.ofField(CopyTrouble.WHOLE_DOCUMENT, "pages"));
        }
        if (!pages.isEmpty() && (pages.getFirst() < 1 || pages.getLast() > pageCount)) {
            return Outcome.refused(Trouble.ofField(CopyTrouble.NO_SUCH_PAGE, "pages", "pages", pageCount));
        }
        if (medium == CopyMedium.PAPER && (position.isEmpty() || signer.isEmpty())) {
            return Outcome.refused(Trouble.ofField(CopyTrouble.NO_SIGNER, "signer"));
        }
        boolean tooLong = signer.length() > LONGEST_LINE
                || position.size() + recipients.size() > MOST_LINES
                || position.stream().anyMatch(line -> line.length() > LONGEST_LINE)
                || recipients.stream().anyMatch(line -> line.length() > LONGEST_LINE);
        return tooLong ? Outcome.refused(CopyTrouble.WORDS_TOO_LONG, "limit", LONGEST_LINE) : Outcome.done();
    }
}
