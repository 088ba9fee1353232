package org.vanthu.core.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.blob.StoredBlob;

/** Files for one act: kept files lie here to be worked on, what is made is kept, and the rest goes with the act. */
public final class Scratch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

    private final Blobs blobs;
    private final Path folder;
    private int made;

    private Scratch(Blobs blobs, Path folder) {
        this.blobs = blobs;
        this.folder = folder;
    }

    /** A folder of its own within the data folder of the office. */
    public static Scratch of(OfficeParts parts) {
        try {
            return new Scratch(
                    parts.blobs(), Files.createTempDirectory(parts.folder().scratch(), "act"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A name that is free. */
    public Path fresh(String ending) {
        return folder.resolve(++made + ending);
    }

    /** What somebody hands in, to be looked into before it is kept. Troubles: those of {@link Blobs#put(InputStream)}. */
    public Outcome<ScratchFile> receive(GivenFile file) {
        try {
            return ScratchFile.receive(file, fresh(".pdf"), blobs.limit());
        } catch (IOException failed) {
            return notRead(failed);
        }
    }

    /** Keeps what was looked into. Troubles: those of {@link Blobs#adopt}. */
    public Outcome<StoredBlob> keep(ScratchFile file) {
        return blobs.adopt(file.path(), file.hash());
    }

    /** Keeps a file made here. */
    public Outcome<StoredBlob> keep(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return blobs.put(content);
        } catch (IOException failed) {
            return notRead(failed);
        }
    }

    /** A kept file as a file to work on. */
    public Outcome<Path> lay(Sha256 hash) {
        return blobs.open(hash).flatMap(content -> {
            Path file = fresh(".pdf");
            try (content) {
                Files.copy(content, file);
                return Outcome.done(file);
            } catch (IOException failed) {
                return notRead(failed);
            }
        });
    }

    private static <T> Outcome<T> notRead(IOException failed) {
        return Outcome.refused(BlobTrouble.NOT_READ, "reason", failed);
    }

    /** A kept file to be handed out. */
    public static Outcome<FileContent> handOut(Blobs blobs, String name, Sha256 hash) {
        return blobs.verify(hash)
                .map(blob -> new FileContent(
                        name, hash, blob.size(), () -> blobs.open(hash).orThrow()));
    }

    /** What cannot be removed now, since a virus scanner looks at it for example, is when the data folder is opened next. */
    @Override
    public void close() {
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("working files are left in {}", folder, left);
        }
    }
}
