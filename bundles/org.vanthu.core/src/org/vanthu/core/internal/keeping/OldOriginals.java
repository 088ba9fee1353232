package org.vanthu.core.internal.keeping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.Progress;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.FilePlace;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.spi.store.Stores;

/**
 * Seeks signed files from outside that were registered before such files were kept, and takes them into keeping. All files are gone
 * through once, in the order in which their documents were registered; how far it came stands in the database, written
 * together with what was taken in. So a stop at any moment loses nothing, and what was gone through costs nothing any more.
 */
final class OldOriginals {

    private static final int PAGE = 500;
    /** What is being registered just now is kept by that; waiting for it would hold the search up. */
    static final Duration SETTLED = Duration.ofHours(1);
    /** What does not hold cannot be saved by time stamps, and what is not signed needs none. */
    private static final Set<String> WORTH_KEEPING = Set.of(Verdict.VALID.word(), Verdict.UNDETERMINED.word());

    private final OfficeParts parts;
    private final Progress progress;
    private long taken;

    OldOriginals(OfficeParts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * Goes on where the last search ended, and answers how many files were taken in.
     *
     * @param rows go through so many files at most
     * @param most take so many in at most, or a few more
     */
    long seek(long rows, long most) {
        long left = rows;
        int read = PAGE;
        while (read == PAGE && left > 0 && taken < most && !progress.isCancelled()) {
            int limit = (int) Math.min(PAGE, left);
            read = parts.store()
                    .change(stores -> Outcome.done(page(stores, limit)))
                    .map(this::counted)
                    .orThrow();
            left -= read;
        }
        return taken;
    }

    private record Page(int read, int taken) {}

    private int counted(Page page) {
        taken += page.taken();
        return page.read();
    }

    private Page page(Stores stores, int limit) {
        Instant now = parts.now(stores);
        Optional<FilePlace> last = stores.keptFiles().searchedTo();
        Instant settled = now.minus(SETTLED);
        List<DocumentFile> files = stores.incoming().filesAfter(last, limit).stream()
                .takeWhile(file -> file.addedAt().isBefore(settled))
                .toList();
        int count = 0;
        for (DocumentFile file : files) {
            if (WORTH_KEEPING.contains(file.verdict()) && isNotKept(stores, file)) {
                Optional<IncomingDocument> document = stores.incoming().find(file.document());
                if (document.filter(found -> isFromOutside(found, file)).isPresent()) {
                    stores.keptFiles().add(kept(document.get(), file, now));
                    count++;
                }
            }
        }
        if (!files.isEmpty()) {
            DocumentFile end = files.getLast();
            stores.keptFiles().searchedTo(new FilePlace(end.document(), end.position(), end.version()));
        }
        return new Page(files.size(), count);
    }

    /** Whether a file is the newest version of it, and nothing of it is kept. */
    static boolean isNotKept(Stores stores, DocumentFile file) {
        boolean kept = stores.keptFiles().of(file.document()).stream().anyMatch(one -> one.part() == file.position());
        return !kept
                && stores.incoming().files(file.document()).stream()
                        .noneMatch(one -> one.position() == file.position() && one.version() > file.version());
    }

    /** What another body of this office has issued is kept provable there; what was added to it here is not. */
    private static boolean isFromOutside(IncomingDocument document, DocumentFile file) {
        return document.delivery().isEmpty() || file.addedAt().isAfter(document.registeredAt());
    }

    /** Whether an incoming file is kept for nothing but its bytes: what it is signed with is proven elsewhere, or cannot be. */
    static boolean isKeptForItsBytes(Stores stores, KeptFile kept) {
        return stores.incoming().files(kept.document()).stream()
                .filter(file -> file.position() == kept.part() && file.hash().equals(kept.issued()))
                .anyMatch(file -> !WORTH_KEEPING.contains(file.verdict())
                        || stores.incoming()
                                .find(kept.document())
                                .filter(document -> isFromOutside(document, file))
                                .isEmpty());
    }

    static KeptFile kept(IncomingDocument document, DocumentFile file, Instant now) {
        return KeptFile.issued(
                file.document(),
                file.position(),
                document.organisation(),
                file.hash(),
                Optional.empty(),
                Lack.NOTHING,
                now);
    }
}
