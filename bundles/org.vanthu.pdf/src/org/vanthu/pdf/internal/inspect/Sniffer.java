package org.vanthu.pdf.internal.inspect;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.vanthu.spi.pdf.FileKind;

/** Tells the kind of a file from its first bytes. */
public final class Sniffer {

    /** How far into a file the PDF header may stand; what real programs accept. */
    static final int HEADER_WITHIN = 1024;

    private static final int HEAD = 8192;
    private static final int ENTRIES = 100;
    private static final long INFLATED = 16L << 20;

    private Sniffer() {}

    /** The kind of a file that is not empty. */
    public static FileKind kind(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (headerAt(head) >= 0) {
            return FileKind.PDF;
        }
        if (starts(head, "PK\u0003\u0004")) {
            return archive(file);
        }
        FileKind known = byMagic(head);
        return known != null ? known : textual(head);
    }

    /** Where the PDF header stands; negative if there is none. */
    static int headerAt(byte[] head) {
        return latin(head, Math.min(head.length, HEADER_WITHIN + 5)).indexOf("%PDF-");
    }

    private static @Nullable FileKind byMagic(byte[] head) {
        if (starts(head, "\u0089PNG\r\n\u001a\n")) {
            return FileKind.PNG;
        } else if (starts(head, "\u00ff\u00d8\u00ff")) {
            return FileKind.JPEG;
        } else if (starts(head, "II*\0") || starts(head, "MM\0*")) {
            return FileKind.TIFF;
        } else if (starts(head, "GIF8")) {
            return FileKind.GIF;
        } else if (starts(head, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return FileKind.OLD_OFFICE;
        } else if (starts(head, "{\\rtf")) {
            return FileKind.RTF;
        } else if (starts(head, "Rar!\u001a\u0007")) {
            return FileKind.RAR;
        } else if (starts(head, "7z\u00bc\u00af\u0027\u001c")) {
            return FileKind.SEVEN_ZIP;
        } else if (starts(head, "MZ") || starts(head, "\u007fELF") || starts(head, "#!")) {
            return FileKind.PROGRAM;
        } else if (starts(head, "BM") && head.length > 14 && head[14] >= 12) {
            return FileKind.BMP;
        }
        return null;
    }

    private static FileKind textual(byte[] head) {
        if (starts(head, "\u00fe\u00ff") || starts(head, "\u00ff\u00fe")) {
            return FileKind.TEXT;
        }
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return FileKind.OTHER;
            }
        }
        String text = decoded(head).replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("<?xml") || text.startsWith("<edxml") ? FileKind.XML : FileKind.TEXT;
    }

    private static String decoded(byte[] head) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(head))
                    .toString();
        } catch (CharacterCodingException otherCoding) {
            return latin(head, head.length);
        }
    }

    /** Looks at the names of the first entries only, inflating no more than a limit. */
    private static FileKind archive(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            InputStream bounded = new Bounded(zip);
            byte[] chunk = new byte[HEAD];
            for (int i = 0; i < ENTRIES; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                FileKind kind = entry.getName().equals("mimetype")
                        ? openDocument(new String(bounded.readNBytes(100), StandardCharsets.US_ASCII))
                        : officeXml(entry.getName());
                if (kind != null) {
                    return kind;
                }
                while (bounded.read(chunk) >= 0) {
                    // skips the entry within the limit
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            return FileKind.ZIP;
        }
        return FileKind.ZIP;
    }

    private static @Nullable FileKind officeXml(String name) {
        if (name.startsWith("word/")) {
            return FileKind.DOCX;
        } else if (name.startsWith("xl/")) {
            return FileKind.XLSX;
        }
        return name.startsWith("ppt/") ? FileKind.PPTX : null;
    }

    private static @Nullable FileKind openDocument(String mediaType) {
        for (FileKind kind : new FileKind[] {FileKind.ODT, FileKind.ODS, FileKind.ODP}) {
            if (mediaType.strip().equals(kind.mediaType())) {
                return kind;
            }
        }
        return null;
    }

    private static boolean starts(byte[] head, String magic) {
        return latin(head, Math.min(head.length, magic.length())).equals(magic);
    }

    private static String latin(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Ends when the limit over all entries is reached. */
    private static final class Bounded extends FilterInputStream {
        private long left = INFLATED;

        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new ZipException("inflates to more than " + INFLATED + " bytes");
            }
            return count;
        }
    }
}
