package org.vanthu.core.internal.operations;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.LogReport;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.core.internal.audit.LogCheck;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.Stores;

/** Looks at everything that is kept: every file, every number in the ledger and on a document, every event. */
final class OfficeCheck {

    private static final int PAGE = 1_000;

    private final Stores stores;
    private final Blobs blobs;
    private final List<Trouble> troubles = new ArrayList<>();
    private long files;
    private long bytes;

    private OfficeCheck(Stores stores, Blobs blobs) {
        this.stores = stores;
        this.blobs = blobs;
    }

    static CheckReport of(Stores stores, Blobs blobs, LogKey key, Progress progress) {
        OfficeCheck check = new OfficeCheck(stores, blobs);
        check.readFiles(progress);
        check.findNamedFiles();
        NumberCheck numbers = new NumberCheck(stores, trouble -> check.note(List.of(trouble)));
        numbers.run();
        LogReport log = LogCheck.of(stores.events(), key, progress);
        check.troubles.addAll(log.troubles());
        return new CheckReport(check.files, check.bytes, numbers.books(), numbers.numbers(), log, check.troubles);
    }

    private void readFiles(Progress progress) {
        try (Stream<Sha256> names = blobs.list()) {
            for (Iterator<Sha256> each = names.iterator(); each.hasNext() && !progress.isCancelled(); ) {
                Outcome<StoredBlob> read = blobs.verify(each.next());
                read.value().ifPresent(blob -> bytes += blob.size());
                note(read.troubles());
                files++;
                progress.done(files, 0);
            }
        }
    }

    private void findNamedFiles() {
        List<Sha256> page = stores.fileUses().page("", PAGE);
        while (!page.isEmpty()) {
            for (Sha256 hash : page) {
                if (!blobs.exists(hash)) {
                    note(List.of(Trouble.of(OperationsTrouble.FILE_MISSING, "hash", hash)));
                }
            }
            page = stores.fileUses().page(page.getLast().hex(), PAGE);
        }
    }

    private void note(List<Trouble> found) {
        if (troubles.size() < CheckReport.MOST_TROUBLES) {
            troubles.addAll(found);
        }
    }
}
