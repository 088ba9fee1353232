package org.vanthu.ui.documents.internal.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.PageReader;

/** Files of the office while they are looked at or signed at this desk: in a folder of the session, gone with it. */
public final class DeskFiles implements AutoCloseable {

    private final PageReader reader;
    private final Path folder;

    /** A new, empty folder that only this person can read. */
    public DeskFiles(PageReader reader) {
        this.reader = reader;
        try {
            folder = Files.createTempDirectory("vanthu-desk");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The file on disk, named by its hash so that it is fetched once. Slow. */
    public Path keep(FileContent content) {
        try {
            Path kept = folder.resolve(content.hash().hex() + ".pdf");
            if (!Files.exists(kept)) {
                Path coming = folder.resolve(UUID.randomUUID() + ".part");
                content.saveAs(coming);
                settle(coming, kept);
            }
            return kept;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Who fetched the same file meanwhile was first, and has the same bytes. */
    private static void settle(Path coming, Path kept) throws IOException {
        try {
            Files.move(coming, kept);
        } catch (FileAlreadyExistsException fetchedMeanwhile) {
            Files.delete(coming);
        }
    }

    /** A place for a file that is to be made. */
    public Path fresh(String ending) {
        return folder.resolve(UUID.randomUUID() + ending);
    }

    /** The pages of a file of the office. Slow. */
    public Outcome<PdfPages> pages(FileContent content) {
        return pages(keep(content));
    }

    /** The pages of a file at this desk. Slow. */
    public Outcome<PdfPages> pages(Path file) {
        return reader.open(file).map(PdfPages::of);
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException held) {
            // A page is still open somewhere; the system empties its folder of temporary files.
            return;
        }
    }
}
