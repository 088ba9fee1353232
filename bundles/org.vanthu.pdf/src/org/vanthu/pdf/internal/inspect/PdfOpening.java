package org.vanthu.pdf.internal.inspect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.type.UnwrittenException;
import org.vanthu.spi.pdf.FileKind;
import org.vanthu.spi.pdf.PdfTroubles;

/**
 * Opens PDFs the way files from outside must be opened: read from disk in small pieces, streams unpacked into temporary files,
 * within a time limit, every failure a trouble in words.
 */
public final class PdfOpening {

    private static final int TAIL = 64 << 10;

    private PdfOpening() {}

    /** Opens a PDF; the caller closes it. */
    public static Outcome<PDDocument> open(Path file, Duration limit) {
        return checked(file, limit, () -> TimeLimit.within(limit, () -> Outcome.done(load(file))));
    }

    /** Work on an open document. */
    public interface DocumentWork<T> {
        Outcome<T> on(PDDocument document) throws IOException;
    }

    /**
     * Opens a PDF, works on it within a time limit, closes it. Whatever a hostile document does to the work is answered as a
     * trouble; so is a target that cannot be written.
     */
    public static <T> Outcome<T> use(Path file, Duration limit, DocumentWork<T> work) {
        return checked(file, limit, () -> TimeLimit.within(limit, () -> worked(file, work)));
    }

    /** As {@link #use}, in a process that is ended from outside when the time is over. */
    static <T> Outcome<T> useInProcess(Path file, Duration limit, DocumentWork<T> work) {
        return checked(file, limit, () -> TimeLimit.ofProcess(() -> worked(file, work)));
    }

    private static <T> Outcome<T> worked(Path file, DocumentWork<T> work) throws IOException {
        try (PDDocument document = load(file)) {
            return work.on(document);
        }
    }

    /** Reads, within the limit. */
    private interface Reading<T> {
        Outcome<T> read() throws IOException, TimeoutException;
    }

    /** Looks at the outside of the file, then reads it. */
    private static <T> Outcome<T> checked(Path file, Duration limit, Reading<T> reading) {
        try {
            if (Files.size(file) == 0) {
                return Outcome.refused(PdfTroubles.EMPTY);
            }
            FileKind kind = Sniffer.kind(file);
            if (kind != FileKind.PDF) {
                return Outcome.refused(PdfTroubles.NOT_A_PDF, "kind", kind.name());
            }
            if (!endIsThere(file)) {
                return Outcome.refused(PdfTroubles.TRUNCATED);
            }
        } catch (IOException unreadable) {
            return unreadable(unreadable);
        }
        try {
            return reading.read();
        } catch (InvalidPasswordException locked) {
            return Outcome.refused(PdfTroubles.PASSWORD_NEEDED);
        } catch (UnwrittenException unwritten) {
            return Outcome.refused(PdfTroubles.CANNOT_WRITE, "reason", unwritten);
        } catch (TimeoutException late) {
            return Outcome.refused(PdfTroubles.TOO_SLOW, "seconds", limit.toSeconds());
        } catch (IOException damaged) {
            return Outcome.refused(PdfTroubles.DAMAGED);
        }
    }

    static <T> Outcome<T> unreadable(IOException reason) {
        return Outcome.refused(PdfTroubles.UNREADABLE, "reason", reason);
    }

    private static PDDocument load(Path file) throws IOException {
        RandomAccessRead source = new RandomAccessReadBufferedFile(file.toFile());
        try {
            return Loader.loadPDF(source, IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException | RuntimeException | Error failed) {
            source.close();
            throw failed;
        }
    }

    /**
     * Whether the end of the file names a cross-reference. PDFBox would piece together what is left of a broken transfer; an
     * office must not take half a document for a whole one.
     */
    private static boolean endIsThere(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(TAIL, in.length());
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            String text = new String(tail, StandardCharsets.ISO_8859_1);
            int start = text.lastIndexOf("startxref");
            return start >= 0 && text.indexOf("%%EO", start) >= 0;
        }
    }
}
