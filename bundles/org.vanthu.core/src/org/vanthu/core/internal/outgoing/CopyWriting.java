package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.List;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.CopyBlock;
import org.vanthu.spi.pdf.OpenPdf;

/** Writes the files of copies. */
final class CopyWriting {

    private final OfficeParts parts;

    CopyWriting(OfficeParts parts) {
        this.parts = parts;
    }

    /** Whether the original can be read and has the pages wanted. */
    Outcome<Sha256> readable(Sha256 original, CopyDraft draft) {
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(original)
                    .flatMap(this::pages)
                    .flatMap(draft::fits)
                    .map(fits -> original);
        }
    }

    private Outcome<Integer> pages(Path source) {
        return parts.paper().reader().open(source).map(pages -> {
            try (OpenPdf open = pages) {
                return open.pageCount();
            }
        });
    }

    /**
     * What the agency signs: the whole file as it is, every signature in it left whole, or the pages of an extract as a file of
     * their own (Art. 25.3.b).
     */
    Outcome<Sha256> forSignature(Sha256 original, CopyDraft draft) {
        return readable(original, draft)
                .flatMap(readable ->
                        draft.pages().isEmpty() ? Outcome.done(original) : rewritten(original, draft, List.of()));
    }

    /** The document as it is seen, with the end of a copy below its last line. */
    Outcome<Sha256> onPaper(Sha256 original, CopyDraft draft, CopyBlock block) {
        return rewritten(original, draft, List.of(block));
    }

    private Outcome<Sha256> rewritten(Sha256 original, CopyDraft draft, List<CopyBlock> end) {
        try (Scratch scratch = Scratch.of(parts)) {
            List<Integer> pages = draft.pages().stream().map(page -> page - 1).toList();
            return scratch.lay(original)
                    .flatMap(source -> parts.paper()
                            .copies()
                            .rewritten(
                                    source,
                                    pages,
                                    end.stream()
                                            .map(parts.paper().drawings()::copyBlock)
                                            .toList(),
                                    scratch.fresh(".pdf")))
                    .flatMap(scratch::keep)
                    .map(StoredBlob::hash);
        }
    }
}
