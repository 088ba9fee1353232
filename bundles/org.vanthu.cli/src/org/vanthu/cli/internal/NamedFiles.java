package org.vanthu.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Files named on the command line, and of named folders every PDF below. They are found one by one while work goes on with those
 * before, however many there are.
 */
final class NamedFiles implements Iterator<Path>, AutoCloseable {

    private final Iterator<Path> named;
    private Stream<Path> folder = Stream.empty();
    private Iterator<Path> within = Collections.emptyIterator();

    NamedFiles(List<Path> named) {
        this.named = named.iterator();
    }

    /** @throws UncheckedIOException when a folder cannot be read */
    @Override
    public boolean hasNext() {
        while (!within.hasNext() && named.hasNext()) {
            open(named.next());
        }
        return within.hasNext();
    }

    @Override
    public Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return within.next();
    }

    /** A folder without a PDF is answered as what it is not: a file. */
    private void open(Path next) {
        folder.close();
        folder = Files.isDirectory(next) ? below(next) : Stream.of(next);
        within = folder.iterator();
        if (!within.hasNext()) {
            within = List.of(next).iterator();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder)
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
