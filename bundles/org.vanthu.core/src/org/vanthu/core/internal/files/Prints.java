package org.vanthu.core.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.vanthu.api.files.FileContent;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.TablePaper;

/** Prints papers that are handed out and not kept. */
public final class Prints {

    private final OfficeParts parts;

    public Prints(OfficeParts parts) {
        this.parts = parts;
    }

    /** A table; its rows are asked for while it is printed. */
    public Outcome<FileContent> table(String name, TablePaper paper, Iterator<List<String>> rows) {
        return made(name, target -> parts.paper().printer().table(paper, rows, target, () -> false));
    }

    /** A file that {@code print} writes as the path it is given. */
    public Outcome<FileContent> made(String name, Function<Path, Outcome<?>> print) {
        try (Scratch scratch = Scratch.of(parts)) {
            Path target = scratch.fresh(".pdf");
            Outcome<?> done = print.apply(target);
            return done.isDone()
                    ? Outcome.done(content(name, Files.readAllBytes(target)))
                    : Outcome.refused(done.troubles());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileContent content(String name, byte[] bytes) {
        return new FileContent(name, Sha256.of(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
