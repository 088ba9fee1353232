package org.vanthu.pdf.internal.type;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file being written, whose failures can be told from those of the document that is written into it. */
final class TargetStream extends OutputStream {

    private final OutputStream out;

    TargetStream(Path target) throws UnwrittenException {
        try {
            out = new BufferedOutputStream(Files.newOutputStream(target));
        } catch (IOException unwritable) {
            throw new UnwrittenException(unwritable);
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void take(Step step) throws UnwrittenException {
        try {
            step.take();
        } catch (IOException unwritable) {
            throw new UnwrittenException(unwritable);
        }
    }

    @Override
    public void write(int each) throws UnwrittenException {
        take(() -> out.write(each));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws UnwrittenException {
        take(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws UnwrittenException {
        take(out::flush);
    }

    @Override
    public void close() throws UnwrittenException {
        take(out::close);
    }
}
