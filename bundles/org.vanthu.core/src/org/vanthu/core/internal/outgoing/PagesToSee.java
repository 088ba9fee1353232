package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.OutgoingDocument;

/**
 * What the person who signs or seals a document has looked at. Kept is for each file which of its pages were seen, so that what was
 * seen stays so while other files of the document change.
 */
final class PagesToSee {

    private final Act act;
    private final OutgoingDocument document;
    private final int mainPages;
    private final List<Annex> annexes;
    private final List<Annex> newlyCounted;
    private final List<FilePages> files;

    /** @param before how many pages there are before its first one */
    private record FilePages(Sha256 file, int before, int pages) {

        Set<Integer> own(Set<Integer> counted) {
            return counted.stream()
                    .map(page -> page - before)
                    .filter(page -> page >= 1 && page <= pages)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * @param main the main file that is looked at
     * @param counted how many pages those annexes have of which it was not kept
     */
    PagesToSee(Act act, OutgoingDocument document, Sha256 main, Map<Sha256, Integer> counted) {
        this.act = act;
        this.document = document;
        mainPages = act.stores().draftPapers().versions(document.id()).getLast().pages();
        List<Annex> kept = act.stores().draftPapers().annexes(document.id());
        annexes = kept.stream()
                .map(annex -> annex.pages() > 0 ? annex : annex.counted(counted.getOrDefault(annex.file(), 0)))
                .toList();
        newlyCounted = annexes.stream().filter(annex -> !kept.contains(annex)).toList();
        files = new ArrayList<>();
        files.add(new FilePages(main, 0, mainPages));
        int before = mainPages;
        for (Annex annex : annexes) {
            files.add(new FilePages(annex.file(), before, annex.pages()));
            before += annex.pages();
        }
    }

    SigningReview review() {
        Set<Integer> seen = new HashSet<>();
        for (FilePages one : files) {
            seenOf(one).forEach(page -> seen.add(one.before() + page));
        }
        return new SigningReview(document, mainPages, annexes, seen);
    }

    private Set<Integer> seenOf(FilePages one) {
        return act.stores().draftPapers().pagesSeen(document.id(), act.actor().account(), one.file());
    }

    /** Notes that these pages, counted through all files, were looked at; one record for each file of them. */
    void note(Set<Integer> looked) {
        newlyCounted.forEach(annex -> act.stores().draftPapers().writeAnnex(document.id(), annex));
        List<FilePages> touched =
                files.stream().filter(one -> !one.own(looked).isEmpty()).toList();
        for (FilePages one : touched.isEmpty() ? files.subList(0, 1) : touched) {
            Set<Integer> pages = one.own(looked);
            act.stores().draftPapers().addPagesSeen(document.id(), act.actor().account(), one.file(), pages, act.now());
            act.record("PAGES_SEEN", document.id(), Payload.of("file", one.file(), "pages", ranges(pages)));
        }
    }

    /** {@code 1-3,5}: short for many pages. */
    static String ranges(Set<Integer> pages) {
        StringBuilder words = new StringBuilder();
        TreeSet<Integer> sorted = new TreeSet<>(pages);
        while (!sorted.isEmpty() && words.length() < 1000) {
            int first = sorted.first();
            int last = IntStream.iterate(first, sorted::contains, page -> page + 1)
                    .max()
                    .orElse(first);
            sorted.headSet(last, true).clear();
            words.append(words.isEmpty() ? "" : ",").append(first).append(last > first ? "-" + last : "");
        }
        return words.toString();
    }
}
