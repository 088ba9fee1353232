package org.vanthu.core.internal.outgoing;

import java.util.Optional;
import java.util.Set;
import org.vanthu.api.files.FileContent;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.ReturnedFiles.Raised;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.store.EventSearch;

/** Evidence sheets of issued documents, kept with them once the seal has signed them. */
final class KeptEvidence {

    private static final String PRINTED = "EVIDENCE_PRINTED";
    private static final int MOST_PRINTED = 1000;

    private final Act act;

    KeptEvidence(Act act) {
        this.act = act;
    }

    /** Remembers which bytes were handed out as evidence: only those come back signed. */
    FileContent printed(DraftId document, FileContent sheet) {
        act.record(PRINTED, document, Payload.of("file", sheet.hash()));
        return sheet;
    }

    /** Troubles: {@link BlobTrouble#MISSING} for anything else that is kept. */
    Outcome<Nothing> isSheet(DraftId document, Sha256 printed) {
        EventSearch prints = new EventSearch(
                Set.of(),
                Optional.empty(),
                Optional.of(PRINTED),
                Optional.of(document.toString()),
                Optional.empty(),
                Optional.empty());
        boolean known = act.stores().events().search(prints, Long.MAX_VALUE, MOST_PRINTED).stream()
                .anyMatch(event -> event.payload()
                        .fact("file")
                        .filter(printed.hex()::equals)
                        .isPresent());
        return known ? Outcome.done() : Outcome.refused(BlobTrouble.MISSING, "hash", printed);
    }

    Outcome<FileContent> keep(DraftId id, Raised sheet) {
        OutgoingDocument document = new DraftDocuments(act).find(id);
        int part = act.stores().keptFiles().of(id.document()).stream()
                .filter(KeptFile::isSheet)
                .mapToInt(kept -> kept.part() + 1)
                .max()
                .orElse(KeptFile.FIRST_SHEET);
        act.stores()
                .keptFiles()
                .add(KeptFile.issued(
                        id.document(),
                        part,
                        document.organisation(),
                        sheet.file().hash(),
                        sheet.proof().level(),
                        Lack.of(sheet.proof().missing()),
                        act.now()));
        act.record(
                "EVIDENCE_KEPT",
                id,
                Payload.of("part", part, "file", sheet.file().hash()));
        return Scratch.handOut(
                act.parts().blobs(), sheetName(document), sheet.file().hash());
    }

    private static String sheetName(OutgoingDocument document) {
        return "chung-cu-"
                + document.code().map(code -> code.toString().replace('/', '-')).orElse("") + ".pdf";
    }
}
