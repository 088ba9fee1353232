package org.vanthu.core.internal.keeping;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.Progress;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.FilePlace;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.KeptFile.Finding;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.store.KeptFiles.Walk;
import org.vanthu.spi.store.Stores;

/**
 * Compares the bytes of incoming files with their hash again: those that are not kept for their signatures, which are compared
 * with these. The newest version of each file is read once in a walk, in the order in which the documents were registered; where the walk
 * stands is in the database. What is damaged is kept from then on, so that it is named until it is whole again.
 */
final class OriginalBytes {

    /** A walk begins so long after the one before had begun, at the earliest. */
    static final Duration USUAL = Duration.ofDays(30);

    private static final int PAGE = 50;

    private final OfficeParts parts;
    private final Progress progress;
    private long read;

    OriginalBytes(OfficeParts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * Goes on with the walk, and answers how many damaged files were found.
     *
     * @param files through so many files at most, or a few more
     * @param bytes read so much at most, or one file more
     */
    long check(int files, long bytes) {
        long damaged = 0;
        int seen = 0;
        boolean ended = false;
        while (!ended && seen < files && read < bytes && !progress.isCancelled()) {
            Part part = parts.store().read(this::next);
            ended = part.files().isEmpty();
            seen += part.files().size();
            damaged += ended ? 0 : go(part, bytes);
        }
        return damaged;
    }

    private long go(Part part, long bytes) {
        Map<DocumentFile, List<Trouble>> broken = new LinkedHashMap<>();
        Optional<FilePlace> last = part.walk().last();
        for (DocumentFile file : part.files()) {
            if (read >= bytes || progress.isCancelled()) {
                break;
            }
            if (part.toRead().contains(file)) {
                read += file.size();
                Outcome<StoredBlob> whole = parts.blobs().verify(file.hash());
                if (!whole.isDone()) {
                    broken.put(file, whole.troubles());
                }
            }
            last = Optional.of(new FilePlace(file.document(), file.position(), file.version()));
        }
        Walk walked = new Walk(part.walk().begun(), last);
        return parts.store()
                .change(stores -> Outcome.done(write(stores, walked, broken)))
                .orThrow();
    }

    /** @param toRead those of them whose bytes are to be compared */
    private record Part(Walk walk, List<DocumentFile> files, List<DocumentFile> toRead) {}

    private Part next(Stores stores) {
        Instant now = parts.now(stores);
        Walk walk = stores.keptFiles().walk();
        List<DocumentFile> files = settledAfter(stores, walk.last(), now);
        if (files.isEmpty() && !walk.begun().plus(USUAL).isAfter(now)) {
            walk = new Walk(now, Optional.empty());
            files = settledAfter(stores, walk.last(), now);
        }
        return new Part(
                walk,
                files,
                files.stream()
                        .filter(file -> OldOriginals.isNotKept(stores, file))
                        .toList());
    }

    private static List<DocumentFile> settledAfter(Stores stores, Optional<FilePlace> last, Instant now) {
        Instant settled = now.minus(OldOriginals.SETTLED);
        return stores.incoming().filesAfter(last, PAGE).stream()
                .takeWhile(file -> file.addedAt().isBefore(settled))
                .toList();
    }

    private long write(Stores stores, Walk walked, Map<DocumentFile, List<Trouble>> broken) {
        Instant now = parts.now(stores);
        long written = 0;
        for (Map.Entry<DocumentFile, List<Trouble>> one : broken.entrySet()) {
            Optional<IncomingDocument> document =
                    stores.incoming().find(one.getKey().document());
            if (document.isPresent() && OldOriginals.isNotKept(stores, one.getKey())) {
                KeptFile whole = OldOriginals.kept(document.get(), one.getKey(), now);
                Lack lack = Lack.of(one.getValue());
                Finding found = new Finding(Optional.empty(), Optional.empty(), Risk.FILE_DAMAGED, lack);
                KeptFile damaged = whole.found(found, now, now.plus(KeepingRound.AFTER_RISK));
                stores.keptFiles().add(damaged);
                KeptEvents.record(stores, whole, damaged, now);
                written++;
            }
        }
        stores.keptFiles().walk(walked);
        return written;
    }
}
