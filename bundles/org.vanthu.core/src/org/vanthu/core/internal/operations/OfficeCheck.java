package org.vanthu.core.internal.operations;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.LogReport;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.core.internal.audit.LogCheck;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.Stores;

/** Looks at everything that is kept: every file, every number, every event. */
final class OfficeCheck {

    private static final int PAGE = 1_000;
    private static final int NUMBERS_NAMED = 20;

    private final Stores stores;
    private final Blobs blobs;
    private final List<Trouble> troubles = new ArrayList<>();
    private long files;
    private long bytes;
    private long books;
    private long numbers;

    private OfficeCheck(Stores stores, Blobs blobs) {
        this.stores = stores;
        this.blobs = blobs;
    }

    static CheckReport of(Stores stores, Blobs blobs, LogKey key, Progress progress) {
        OfficeCheck check = new OfficeCheck(stores, blobs);
        check.readFiles(progress);
        check.findNamedFiles();
        check.proveNumbers();
        LogReport log = LogCheck.of(stores.events(), key, progress);
        check.troubles.addAll(log.troubles());
        return new CheckReport(check.files, check.bytes, check.books, check.numbers, log, check.troubles);
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

    private void proveNumbers() {
        for (Organisation organisation : stores.organisations().hosted()) {
            for (Register register : stores.numbers().registers(organisation.id())) {
                for (int year : stores.numbers().years(register.id())) {
                    prove(register, stores.numbers().prove(register.in(year)));
                }
            }
        }
    }

    private void prove(Register register, LedgerProof proof) {
        books++;
        numbers += proof.lastNumber();
        if (!proof.sound()) {
            String broken = Stream.concat(proof.missing().stream(), proof.outOfTime().stream())
                    .sorted()
                    .limit(NUMBERS_NAMED)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            note(List.of(Trouble.of(
                    OperationsTrouble.NUMBERS_BROKEN,
                    "register",
                    register.series().code(),
                    "year",
                    proof.book().year(),
                    "numbers",
                    broken)));
        }
    }

    private void note(List<Trouble> found) {
        if (troubles.size() < CheckReport.MOST_TROUBLES) {
            troubles.addAll(found);
        }
    }
}
